import { useEffect, useState } from 'preact/hooks';
import { AllowMessage, LoadingMessage, TroubleMessage } from '@/components/reader/ReaderNotice';
import { ReaderWelcome } from '@/components/reader/ReaderWelcome';
import type { Language } from '@/lib/base/language';
import { openOriginal } from '@/lib/settings/reader-page';
import { forgetRecent, type RecentEntry, readRecent } from '@/lib/settings/recent';
import type { Phase, Reader } from './reader';

export interface ReaderOverProps {
  readonly language: Language;
  readonly reader: Reader;
  readonly phase: Exclude<Phase, { kind: 'open' }>;
  onChoose(): void;
  onNotes(): void;
}

/** What stands in the document's place while there is none. */
export function ReaderOver(props: ReaderOverProps) {
  return (
    <div class="lc-reader-over">
      <Message {...props} />
    </div>
  );
}

function Message({ language, reader, phase, onChoose, onNotes }: ReaderOverProps) {
  switch (phase.kind) {
    case 'welcome':
      return <Welcome language={language} reader={reader} onChoose={onChoose} />;
    case 'loading':
      return <LoadingMessage language={language} come={phase.come} all={phase.all} />;
    case 'allow':
      return (
        <AllowMessage
          language={language}
          site={new URL(phase.url).host}
          onOriginal={() => void openOriginal(phase.url)}
          onAllow={() => void reader.allow(phase.url)}
        />
      );
    case 'trouble':
      return (
        <TroubleMessage
          language={language}
          trouble={phase.trouble}
          status={phase.status}
          hasOriginal={phase.url !== ''}
          onOriginal={() => void openOriginal(phase.url)}
          onAgain={phase.url === '' ? undefined : () => void reader.openAddress(phase.url)}
          onChoose={onChoose}
          onNotes={onNotes}
        />
      );
  }
}

function Welcome({ language, reader, onChoose }: Omit<ReaderOverProps, 'phase' | 'onNotes'>) {
  const [recent, setRecent] = useState<readonly RecentEntry[]>([]);
  useEffect(() => void readRecent().then(setRecent), []);
  return (
    <ReaderWelcome
      language={language}
      recent={recent}
      onChoose={onChoose}
      onAddress={(address) => void reader.openAddress(address)}
      onRecent={({ url }) => (url === '' ? onChoose() : void reader.openAddress(url))}
      onClear={() => void forgetRecent().then(() => setRecent([]))}
    />
  );
}
