import { OptionsForm, type OptionsFormProps } from '@/components/OptionsForm';
import type { ImportStep } from '@/components/PackImport';
import type { Language } from '@/lib/base/language';
import { because } from '@/lib/gap/reason';
import type { OwnText } from '@/lib/message/protocol';
import { CARD } from './cards';
import type { Theme } from './overlay-states';

interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

const nothing = () => undefined;
const copy = async () => true;

export const IMPORTS: Readonly<Record<string, ImportStep>> = {
  idle: { status: 'idle' },
  preview: {
    status: 'preview',
    preview: {
      name: 'coalition-2025',
      title: 'Coalition of NGOs of Kazakhstan against Torture, 2025',
      version: '1.1.0',
      installed: '1.0.0',
      licenses: ['CC BY 4.0'],
      counts: { gaps: 42, recommendations: 61, sources: 1, assessments: 58 },
      added: 3,
      changed: 5,
      retired: 1,
      conflicts: 1,
      warnings: [
        {
          code: 'stale-rendering',
          place: 'gaps › gap.kz.cc-146.penalties › title › kk',
          why: because('original-changed', { language: 'ru' }),
        },
      ],
    },
  },
  refused: {
    status: 'refused',
    file: 'my-library.gaps.json',
    errors: [
      {
        code: 'reference-missing',
        place: 'gaps › gap.kz.cc-146.penalties › evidence',
        why: because('no-record', { id: 'psg.13' }),
      },
      { code: 'schema', place: 'gaps › #14 › title', why: because('no-language') },
    ],
  },
};

const title = CARD.gaps[0]?.title;
/** One own text in each of its states. */
export const OWN_TEXTS: readonly OwnText[] = (['conflict', 'retired', 'absent', 'shown'] as const).map((state) => ({
  entity: `gap.kz.cc-146.${state}`,
  field: 'title.en',
  state,
  ...(state === 'absent' || !title ? {} : { title }),
  base: 'What the file said before',
  mine: `My own words (${state})`,
  theirs: state === 'conflict' ? 'What the file says now' : null,
}));

export function optionsProps({ language, theme }: Look, importing: ImportStep): OptionsFormProps {
  return {
    language,
    theme,
    chosen: 'auto',
    automatic: language,
    enabled: true,
    fixedHosts: [
      'adilet.zan.kz',
      'zan.gov.kz',
      'online.zakon.kz',
      'docs.un.org',
      'www.ohchr.org',
      'tbinternet.ohchr.org',
    ],
    granted: ['https://court.example.kz'],
    off: ['https://online.zakon.kz'],
    packs: [
      {
        name: 'coalition-2025',
        title: 'Coalition of NGOs of Kazakhstan against Torture, 2025',
        version: '1.0.0',
        gaps: 42,
        license: 'CC BY 4.0',
        own: true,
      },
      { name: 'bar-2026', title: 'Notes of the bar', version: '0.2.0', gaps: 1, own: false },
    ],
    libraryTroubles: [],
    importing,
    documents: {
      hosts: ['docs.un.org', 'undocs.org'],
      chosen: ['docs.un.org'],
      refused: false,
      onChoose: nothing,
      onReader: nothing,
    },
    everything: { state: { status: 'idle' }, onSave: nothing, onPick: nothing, onConfirm: nothing, onCancel: nothing },
    ownTexts: { texts: OWN_TEXTS, onSettle: nothing, onDrop: nothing },
    version: '0.1.0',
    licences: [
      { name: 'dexie', version: '4.4.7', licence: 'Apache-2.0' },
      { name: 'preact', version: '11.2.0', licence: 'MIT' },
    ],
    onDesk: nothing,
    onLanguage: nothing,
    onEnabled: nothing,
    onRevoke: nothing,
    onSwitchOn: nothing,
    onPick: nothing,
    onImportConfirm: nothing,
    onImportCancel: nothing,
    onPackRemove: nothing,
    onPackExport: nothing,
    onSync: nothing,
    onDeleteEverything: async () => true,
    copy,
  };
}

export const OptionsStates = (props: Look & { readonly step: string }) => (
  <OptionsForm {...optionsProps(props, IMPORTS[props.step] ?? { status: 'idle' })} />
);
