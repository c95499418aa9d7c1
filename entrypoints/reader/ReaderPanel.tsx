import { useState } from 'preact/hooks';
import { memo } from '@/components/memo';
import { type PanelTab, SidePanel } from '@/components/SidePanel';
import { useDetail } from '@/entrypoints/sidepanel/use-detail';
import { useLibrary } from '@/entrypoints/sidepanel/use-library';
import { useNotes } from '@/entrypoints/sidepanel/use-notes';
import type { Language } from '@/lib/base/language';
import { copyText } from '@/lib/door/copy-text';
import type { AskNotes } from '@/lib/message/page-notes';
import type { PageState } from '@/lib/message/page-state';
import type { ReaderSession } from './session';

export interface ReaderPanelProps {
  readonly language: Language;
  readonly session: ReaderSession;
  /** What the session says now: the panel is drawn again when it says something else. */
  readonly state: PageState;
  readonly asks: AskNotes;
  /** Name of the file. */
  readonly name: string;
  onJump(id: string): Promise<boolean>;
}

/** The same panel as beside a page, speaking for the open document. */
export const ReaderPanel = memo(({ language, session, state, asks, name, onJump }: ReaderPanelProps) => {
  const [tab, setTab] = useState<PanelTab>('page');
  const [lost, setLost] = useState(false);
  const detail = useDetail(state.date);
  const library = useLibrary(language);
  const view = { kind: 'page', site: name, state } as const;
  const notes = useNotes(language, asks, state, tab === 'notes');
  return (
    <SidePanel
      inside
      language={language}
      tab={tab}
      onTab={setTab}
      page={{
        view,
        offEverywhere: false,
        libraryTroubles: library.state?.troubles,
        detail: detail.detail,
        lost,
        onJump: (id) => void onJump(id).then((found) => setLost(!found)),
        onDetail: (provision) => detail.open(provision),
        onDetailClose: detail.close,
        onAllow: () => undefined,
        onSwitchOn: () => undefined,
        onRescan: () => session.refresh(),
        copy: copyText,
        editing: detail.editing,
      }}
      notes={notes}
      library={library}
    />
  );
});
