// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { FindingOverlay, type FindingOverlayProps } from '@/components/FindingOverlay';
import { NoteItem } from '@/components/notes/NoteItem';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { EMPTY_CARD } from './gallery/cards';
import { NOTES } from './gallery/note-states';
import { overlayProps } from './gallery/overlay-states';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

/** The texts under `root` that hold `words`, each with the language a screen reader takes for it. */
function spoken(root: Element, words: string): readonly (string | undefined)[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: (string | undefined)[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.includes(words))
      found.push(node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? undefined);
  return found;
}

async function card(rest: Partial<FindingOverlayProps>, language: Language): Promise<Element> {
  await act(() => render(<FindingOverlay {...overlayProps(language, 'light', rest)} />, document.body));
  return document.body;
}

it.each(LANGUAGES)('a card in %s speaks the English names and grades in English', async (language) => {
  const shown = await card({ citedAs: 'ч. 1 ст. 146 УК РК' }, language);
  for (const words of ['NGO Coalition', '[C] Reply or action'])
    expect([words, ...new Set(spoken(shown, words))]).toEqual([words, 'en']);
});

it.each(LANGUAGES)('a card in %s speaks a heading known in Russian only in Russian', async (language) => {
  const only: FindingOverlayProps['content'] = { status: 'ready', card: { ...EMPTY_CARD, heading: { ru: 'Пытки' } } };
  expect(spoken(await card({ content: only }, language), 'Пытки')).toEqual(['ru']);
});

it.each(LANGUAGES)(
  'a note in %s does not lend the language of the interface to what was quoted and typed',
  async (language) => {
    const [first] = NOTES;
    if (!first) throw new Error('no note to show');
    const note = { ...first, document: 'act:K1400000231:ru' };
    await act(() =>
      render(
        <main lang={language}>
          <NoteItem note={note} language={language} />
        </main>,
        document.body,
      ),
    );
    expect(spoken(document.body, 'вправе иметь защитника')).toEqual(['ru']);
    expect(spoken(document.body, 'считается от')).toEqual(['und']);
  },
);
