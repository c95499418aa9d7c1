// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingOverlay, type FindingOverlayProps } from '@/components/FindingOverlay';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { CONSTITUTION_CARD } from './gallery/cards';
import { OVERLAYS, overlayProps } from './gallery/overlay-states';
import { AMBIGUOUS, target } from './gallery/states';
import { buttonNamed, englishLeft, press, wordsOf } from './support';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

async function show(rest: Partial<FindingOverlayProps> = {}, language: Language = 'en'): Promise<HTMLElement> {
  await act(() => render(<FindingOverlay {...overlayProps(language, 'light', rest)} />, document.body));
  const shown = document.body.querySelector<HTMLElement>('[role=dialog], [role=tooltip]');
  if (!shown) throw new Error('nothing is shown');
  return shown;
}

/** The citations come from the background, and the menu with them. */
async function openCitations(dialog: HTMLElement): Promise<void> {
  await act(() => buttonNamed(dialog, 'Copy citation').click());
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(dialog.querySelector('[role=menu]')).not.toBeNull();
  });
}

describe('a pinned card', () => {
  it('says what this is, whether it is in force, what moved, what is missing and who says so, in this order', async () => {
    const words = wordsOf(await show({ citedAs: 'ч. 1 ст. 146 УК' }));
    const order = [
      'Criminal Code, article 146, part 1',
      'Cruel, inhuman or degrading treatment, torture',
      'wording cited: since 2014, until 2023; no longer in force',
      'Cited as: ч. 1 ст. 146 УК',
      'Cited in the wording of 2014: what was part 1 is part 2 today.',
      'the note exempts “lawful actions”',
      'worsened 2023',
      'raised 2014, 2023, 2025',
      'NGO Coalition against Torture',
      'Replace “actions” by “sanctions”',
      'asked 2014, 2025',
      '[C] Reply or action not satisfactory',
      'Standards concerned',
      'Official text',
      'Copy citation',
    ];
    expect(order.map((part) => words.indexOf(part)).filter((at) => at < 0)).toEqual([]);
    expect(order.map((part) => words.indexOf(part))).toEqual(
      order.map((part) => words.indexOf(part)).sort((a, b) => a - b),
    );
  });

  it('lets a person choose where two wordings are possible, the one taken first', async () => {
    const onRead = vi.fn();
    const doubtful = target('kz.cao.2014', '677', {
      warnings: ['edition-doubtful'],
      alternatives: [{ act: 'kz.cao.2001', path: '677' }],
    });
    const shown = await show({ targets: [doubtful], onRead });
    expect(wordsOf(shown).split('It is not certain which wording the text cites.')).toHaveLength(2);
    const [taken, other] = [...shown.querySelectorAll<HTMLElement>('.lc-choice')];
    expect(taken?.getAttribute('aria-pressed')).toBe('true');
    other?.click();
    expect(onRead).toHaveBeenCalledWith({ act: 'kz.cao.2001', path: '677' });
  });

  it.each([
    [
      'the date of the document',
      { editionBasis: 'date' },
      { date: '2014-11' },
      'by the document’s date, November 2014',
    ],
    ['an assumption', { editionBasis: 'default' }, {}, 'the document states no date'],
    ['the only version', { editionBasis: 'only' }, {}, undefined],
    [
      'what the person chose',
      { editionBasis: 'date' },
      { date: '2014', reading: { act: 'kz.cc.1997', path: '5' } },
      undefined,
    ],
  ] as const)('says why it takes a version of the act to be meant: %s', async (_name, basis, rest, expected) => {
    const words = wordsOf(await show({ targets: [target('kz.cc.2014', '146', basis)], ...rest }));
    if (expected) expect(words).toContain(expected);
    else expect(words).not.toContain('Version of the act');
  });

  it('is a dialog named by its title, and takes the focus', async () => {
    const dialog = await show();
    const label = dialog.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(label)?.textContent).toBe('Criminal Code, article 146, part 1');
    expect(document.activeElement).toBe(dialog);
  });

  it('closes by Escape and by its button', async () => {
    const onClose = vi.fn();
    const dialog = await show({ onClose });
    await press(dialog, 'Escape');
    await act(() => buttonNamed(dialog, 'Close').click());
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('folds all gaps but the first, and unfolds one by its title', async () => {
    const dialog = await show();
    const second = buttonNamed(dialog, 'Torture: the circle of perpetrators is narrower than in the Convention');
    expect(second.getAttribute('aria-expanded')).toBe('false');
    await act(() => second.click());
    expect(second.getAttribute('aria-expanded')).toBe('true');
  });

  it('copies the citation in the language chosen and says so; Escape folds only the menu', async () => {
    const copy = vi.fn(async () => true);
    const onClose = vi.fn();
    const dialog = await show({ copy, onClose });
    await openCitations(dialog);
    const menu = dialog.querySelector<HTMLElement>('[role=menu]');
    expect([...(menu?.querySelectorAll('[role=menuitem]') ?? [])]).toHaveLength(3);
    if (menu) await press(menu, 'Escape');
    expect(dialog.querySelector('[role=menu]')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await openCitations(dialog);
    const styles = [...dialog.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    expect(styles.map((one) => `${one.textContent} ${one.getAttribute('aria-checked')}`)).toEqual([
      'UN true',
      'OSCOLA-like false',
      'Bluebook-like false',
      'GOST-like false',
      'Kazakh false',
    ]);
    await act(() => styles[3]?.click());
    const russian = [...dialog.querySelectorAll<HTMLElement>('[role=menuitem]')].find((item) =>
      item.textContent?.includes('Russian'),
    );
    await act(async () => russian?.click());
    expect(copy).toHaveBeenCalledWith(
      'Уголовный кодекс Республики Казахстан : Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК. Ст. 146, ч. 1. URL: https://adilet.zan.kz/rus/docs/K1400000226 (дата обращения: 22.11.2026).',
    );
    expect(wordsOf(dialog)).toContain('Copied');
  });

  it('says how to copy by hand where the browser refuses', async () => {
    const dialog = await show({ copy: async () => false });
    await openCitations(dialog);
    await act(async () => dialog.querySelector<HTMLElement>('[role=menuitem]')?.click());
    expect(wordsOf(dialog)).toContain('Copying was not allowed here');
  });

  it('keeps "nothing recorded" apart from "no gap", with the official text at hand', async () => {
    const words = wordsOf(await show(OVERLAYS.empty));
    expect(words).toContain('Nothing recorded for this article.');
    expect(words).toContain('That does not mean there is no gap.');
    expect(words).toContain('Official text');
    expect(words).toContain('Copy citation');
  });

  it('shows the frame while loading, with its name and no false emptiness', async () => {
    const dialog = await show({ content: { status: 'loading' } });
    expect(dialog.getAttribute('aria-busy')).toBe('true');
    expect(wordsOf(dialog)).toContain('Criminal Code, article 146, part 1');
    expect(wordsOf(dialog)).not.toContain('Nothing recorded');
  });

  it('tells what happened, what is safe and what to do when it fails', async () => {
    const onRetry = vi.fn();
    const dialog = await show({ ...OVERLAYS.failed, onRetry });
    const words = wordsOf(dialog);
    expect(words).toContain('does not open Lacuna’s database');
    expect(words).toContain('nothing of yours is lost');
    expect(words).toContain('database-closed 7f3a-91c2, version 0.1.0');
    await act(() => buttonNamed(dialog, 'Try again').click());
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('lets the person choose between readings and never chooses itself', async () => {
    const onRead = vi.fn();
    const dialog = await show({ targets: [AMBIGUOUS], content: { status: 'nothing' }, onRead });
    expect(wordsOf(dialog)).toContain('It is not certain which provision is meant');
    await act(() => buttonNamed(dialog, 'Criminal Code, article 112').click());
    expect(onRead).toHaveBeenCalledWith({ act: 'kz.cc.2014', path: '112' });
  });

  it('says that an article does not exist and what was perhaps meant', async () => {
    const words = wordsOf(await show(OVERLAYS.nonexistent));
    expect(words).toContain('There is no article 1214 in this act');
    expect(words).toContain('Perhaps this was meant: Criminal Procedure Code, article 214');
  });

  it('says of a replaced act that it is no longer in force, once, and where its place is today', async () => {
    const words = wordsOf(
      await show({
        targets: [target('kz.const.1995', '77/3', { warnings: ['superseded-act'] })],
        content: { status: 'ready', card: CONSTITUTION_CARD },
      }),
    );
    expect(words).toContain('no longer in force: applied until 30 June 2026');
    expect(words).toContain('This act has been replaced');
    expect(words).toContain('This correspondence is doubtful');
    expect(words).not.toContain('The act cited is no longer in force.');
  });

  it('moves between the provisions of a list by arrow keys', async () => {
    const onActive = vi.fn();
    const dialog = await show({ ...OVERLAYS.several, onActive });
    const chosen = dialog.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    expect(chosen?.textContent).toBe('article 137');
    chosen?.focus();
    if (chosen) await press(chosen, 'ArrowRight');
    expect(onActive).toHaveBeenCalledWith(2);
    expect(wordsOf(dialog)).toContain('2 of 5 provisions');
  });

  it('offers no link that is not a web page', async () => {
    const dialog = await show({
      content: {
        status: 'ready',
        card: {
          ...CONSTITUTION_CARD,
          links: [{ lang: 'ru', url: 'javascript:alert(1)', toArticle: true }],
        },
      },
    });
    expect([...dialog.querySelectorAll('a')].filter((link) => !/^https?:/.test(link.href))).toEqual([]);
  });
});

describe('a preview', () => {
  it('shows title, first gap and how many more, without anything to press, and takes no focus', async () => {
    const preview = await show({ mode: 'preview' });
    expect(wordsOf(preview)).toContain('the note exempts “lawful actions”');
    expect(wordsOf(preview)).toContain('2 more gaps');
    expect(preview.querySelectorAll('button, a, input')).toHaveLength(0);
    expect(preview.contains(document.activeElement)).toBe(false);
  });
});

describe('the standing of a translation', () => {
  it('is told in the reader’s language', async () => {
    expect(wordsOf(await show({}, 'ru'))).toContain('машинный перевод, не проверен');
  });

  it('is told when there is no text in that language, and when it is older than its original', async () => {
    const dialog = await show({ content: { status: 'ready', card: CONSTITUTION_CARD } }, 'ru');
    expect(wordsOf(dialog)).toContain('русского текста нет; язык показанного текста: английский');
    await vi.waitFor(() => expect(wordsOf(dialog)).toContain('старше нынешнего текста оригинала'));
  });
});

it.each(
  LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
    Object.keys(OVERLAYS).map((name) => [language, name] as const),
  ),
)('leaves no English word of ours in %s, %s', async (language, name) => {
  expect(englishLeft(await show(OVERLAYS[name], language))).toEqual([]);
});
