import { FindingOverlay, type FindingOverlayProps } from '@/components/FindingOverlay';
import type { Language } from '@/lib/base/language';
import { allCitations } from '@/lib/citation/citations';
import { CARD, CONSTITUTION_CARD, EMPTY_CARD } from './cards';
import { AMBIGUOUS, NONEXISTENT, TORTURE, target, WARNED } from './states';

const _CITE: Record<Language, string> = {
  en: 'Criminal Code of the Republic of Kazakhstan, art. 146(1)',
  ru: 'ч. 1 ст. 146 УК РК',
  kk: 'ҚР ҚК 146-бабының 1-бөлігі',
};
const TROUBLE = { code: 'database-closed', id: '7f3a-91c2', version: '0.1.0' };

export type Theme = 'light' | 'dark';

export function overlayProps(
  language: Language,
  theme: Theme,
  rest: Partial<FindingOverlayProps> = {},
): FindingOverlayProps {
  return {
    language,
    theme,
    mode: 'pinned',
    targets: [TORTURE],
    active: 0,
    content: { status: 'ready', card: CARD },
    today: '2026-11-22',
    cite: async () => allCitations({ act: 'kz.cc.2014', path: '146/1' }, '2026-11-22'),
    copy: async () => true,
    onActive: () => undefined,
    onRead: () => undefined,
    onPin: () => undefined,
    onClose: () => undefined,
    onRetry: () => undefined,
    onOpenPanel: () => undefined,
    ...rest,
  };
}

const SEVERAL = ['136', '137', '138', '139', '140'].map((path) => target('kz.cpc.2014', path));
const MANY = Array.from({ length: 12 }, (_, i) => target('kz.cpc.2014', String(208 + i)));

/** Every state of the overlay, by name. */
export const OVERLAYS: Readonly<Record<string, Partial<FindingOverlayProps>>> = {
  preview: { mode: 'preview' },
  'preview-empty': {
    mode: 'preview',
    targets: [target('kz.cc.2014', '147')],
    content: { status: 'ready', card: EMPTY_CARD },
  },
  'preview-loading': { mode: 'preview', content: { status: 'loading' } },
  'preview-ambiguous': { mode: 'preview', targets: [AMBIGUOUS], content: { status: 'nothing' } },
  full: { citedAs: 'ч. 1 ст. 146 УК РК' },
  loading: { content: { status: 'loading' } },
  empty: { targets: [target('kz.cc.2014', '147')], content: { status: 'ready', card: EMPTY_CARD } },
  failed: { content: { status: 'failed', trouble: TROUBLE } },
  retired: { content: { status: 'failed', trouble: { ...TROUBLE, code: 'extension-reloaded' } } },
  ambiguous: { targets: [AMBIGUOUS], content: { status: 'nothing' } },
  chosen: {
    targets: [AMBIGUOUS],
    reading: { act: 'kz.cc.2014', path: '112' },
    content: { status: 'ready', card: { ...EMPTY_CARD, path: '112', heading: {} } },
  },
  nonexistent: { targets: [NONEXISTENT], content: { status: 'nothing' } },
  unnamed: { targets: [target(null, '12', { status: 'self' })], content: { status: 'nothing' } },
  warned: { targets: [WARNED] },
  several: {
    targets: SEVERAL,
    active: 1,
    content: { status: 'ready', card: { ...EMPTY_CARD, path: '137', heading: {} } },
  },
  many: { targets: MANY, active: 1, content: { status: 'ready', card: { ...EMPTY_CARD, path: '209', heading: {} } } },
  constitution: {
    targets: [target('kz.const.1995', '77/3', { warnings: ['superseded-act'] })],
    content: { status: 'ready', card: CONSTITUTION_CARD },
  },
};

export function OverlayStates({ language, theme }: { readonly language: Language; readonly theme: Theme }) {
  return (
    <div class="g-grid">
      {Object.entries(OVERLAYS).map(([name, rest]) => (
        <div key={name} class="g-cell" data-state={name}>
          <FindingOverlay {...overlayProps(language, theme, rest)} />
        </div>
      ))}
    </div>
  );
}
