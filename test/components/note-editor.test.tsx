// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteBody } from '@/components/notes/NoteBody';
import { NoteEditor, type NoteEditorProps } from '@/components/notes/NoteEditor';
import { readProvision } from '@/lib/citation/read-provision';
import { EMPTY_FIELDS } from '@/lib/note/editing';
import { buttonNamed, click, press, settled, typeInto, wordsOf } from './support';

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function edit(rest: Partial<NoteEditorProps> = {}): Promise<HTMLElement> {
  await act(() =>
    render(
      <NoteEditor
        language="en"
        start={EMPTY_FIELDS}
        fresh
        tags={[
          { tag: 'torture', notes: 3 },
          { tag: 'bail', notes: 9 },
        ]}
        readProvision={(text) => readProvision(text, '2026-11-22')}
        onDraft={async () => true}
        onSave={async () => null}
        onClose={() => undefined}
        onDiscard={() => undefined}
        {...rest}
      />,
      document.body,
    ),
  );
  return document.body;
}

/** Fields of the form in their order: tags, then linked provisions. */
const TAG = '.lc-note-form input:not([type=radio])';
const LINK = '.lc-note-row input';

describe('the text of a note', () => {
  it('is drawn from elements of ours and text only', async () => {
    const text = '<img src=x onerror="alert(1)"> **b** [x](https://a.kz/ "t") [y](javascript:alert(1)) <b>raw</b>';
    await act(() => render(<NoteBody text={text} />, document.body));
    expect([...document.body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'div',
      'p',
      'strong',
      'a',
    ]);
    expect(document.body.textContent).toContain('<img src=x onerror="alert(1)">');
    expect(document.body.textContent).toContain('<b>raw</b>');
  });

  it('opens links apart from the page, without telling where they were followed from', async () => {
    await act(() => render(<NoteBody text="[the law](https://adilet.zan.kz/rus)" />, document.body));
    const link = document.body.querySelector('a');
    expect(link?.rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
    expect([link?.target, link?.href, link?.title]).toEqual([
      '_blank',
      'https://adilet.zan.kz/rus',
      'https://adilet.zan.kz/rus',
    ]);
  });
});

describe('the form of a note', () => {
  it('saves by Ctrl+Enter what stands there, a tag and a provision that were only typed included', async () => {
    const onSave = vi.fn(async () => null);
    const root = await edit({ onSave });
    await typeInto(root, 'textarea', 'Part 2 says otherwise.');
    await typeInto(root, LINK, 'CC 146');
    const tag = await typeInto(root, TAG, 'detention');
    await act(async () => {
      tag.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
      await settled();
    });
    expect(onSave).toHaveBeenCalledWith({
      ...EMPTY_FIELDS,
      body: 'Part 2 says otherwise.',
      tags: ['detention'],
      links: [{ act: 'kz.cc.2014', path: '146' }],
    });
  });

  it('keeps a draft a moment after typing, and at once when Escape closes it', async () => {
    vi.useFakeTimers();
    const onDraft = vi.fn(async () => true);
    const onClose = vi.fn();
    const root = await edit({ onDraft, onClose });
    await typeInto(root, 'textarea', 'half a');
    expect(onDraft).not.toHaveBeenCalled();
    await act(() => void vi.advanceTimersByTime(1000));
    expect(onDraft).toHaveBeenLastCalledWith({ ...EMPTY_FIELDS, body: 'half a' });
    const field = await typeInto(root, 'textarea', 'half a thought');
    await press(field, 'Escape');
    expect(onDraft).toHaveBeenLastCalledWith({ ...EMPTY_FIELDS, body: 'half a thought' });
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('keeps what was typed when the form is taken away', async () => {
    const onDraft = vi.fn(async () => true);
    const root = await edit({ onDraft });
    await typeInto(root, 'textarea', 'typed');
    await act(() => render(null, root));
    expect(onDraft).toHaveBeenCalledWith({ ...EMPTY_FIELDS, body: 'typed' });
  });

  it('leaves no draft of a form that was only looked at', async () => {
    const onDraft = vi.fn(async () => true);
    const root = await edit({ onDraft });
    await press(root.querySelector('textarea') ?? root, 'Escape');
    expect(onDraft).not.toHaveBeenCalled();
  });

  it('says that a draft could not be kept', async () => {
    vi.useFakeTimers();
    const root = await edit({ onDraft: async () => false });
    await typeInto(root, 'textarea', 'x');
    await act(async () => {
      await vi.advanceTimersByTimeAsync(1000);
    });
    expect(wordsOf(root)).toContain('What was typed could not be kept');
  });

  it('stays where its text could not be kept, tries again when it is closed, and goes when it is discarded', async () => {
    const onDraft = vi.fn(async () => false);
    const onClose = vi.fn();
    const onDiscard = vi.fn();
    const root = await edit({ onDraft, onClose, onDiscard });
    const field = await typeInto(root, 'textarea', 'weeks of work');
    await press(field, 'Escape');
    await vi.waitFor(() => expect(wordsOf(root)).toContain('What was typed could not be kept'));
    await press(field, 'Escape');
    expect(onDraft).toHaveBeenCalledTimes(2);
    expect(onClose).not.toHaveBeenCalled();
    onDraft.mockResolvedValue(true);
    await press(field, 'Escape');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    await click(root, 'Discard');
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('says why a note was not saved, and keeps the text', async () => {
    const root = await edit({ onSave: async () => ({ code: 'note-quota', id: 'a1', version: '1' }) });
    const field = await typeInto(root, 'textarea', 'mine');
    await click(root, 'Save');
    expect(wordsOf(root)).toContain('There is no room left');
    expect(wordsOf(root)).toContain('note-quota, a1, 1');
    expect(field.value).toBe('mine');
  });

  it('refuses a text that is too long, and cuts nothing off', async () => {
    const onSave = vi.fn(async () => null);
    const root = await edit({ onSave });
    const field = await typeInto(root, 'textarea', 'x'.repeat(100_003));
    expect(wordsOf(root)).toContain('by 3 characters');
    expect(field.value).toHaveLength(100_003);
    expect((buttonNamed(root, 'Save') as HTMLButtonElement).disabled).toBe(true);
  });

  it('adds tags by Enter, comma and suggestion, and takes them off', async () => {
    const root = await edit();
    const chips = () => [...root.querySelectorAll('.lc-note-chip span')].map(wordsOf);
    const field = await typeInto(root, TAG, ' fair  trial ');
    await press(field, 'Enter');
    await typeInto(root, TAG, 'appeal');
    await press(field, ',');
    await typeInto(root, TAG, 'TOR');
    expect([...root.querySelectorAll('.lc-note-offer')].map(wordsOf)).toEqual(['torture']);
    await click(root, 'torture');
    expect(chips()).toEqual(['fair trial', 'appeal', 'torture']);
    await click(root, 'Remove tag: appeal');
    expect(chips()).toEqual(['fair trial', 'torture']);
  });

  it('does not guess a provision: it says so, and does not save over it', async () => {
    const onSave = vi.fn(async () => null);
    const root = await edit({ onSave });
    await typeInto(root, LINK, 'something');
    await click(root, 'Save');
    expect(wordsOf(root)).toContain('No provision was recognised in “something”.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('offers the readings of a provision that fits several', async () => {
    const choices = [
      { act: 'kz.cc.2014', path: '112' },
      { act: 'kz.cpc.2014', path: '112' },
    ] as const;
    const root = await edit({ readProvision: () => ({ status: 'ambiguous', choices }) });
    await typeInto(root, LINK, '112');
    await click(root, 'Add');
    await click(root, 'Criminal Procedure Code, article 112');
    expect([...root.querySelectorAll('.lc-note-chip span')].map(wordsOf)).toEqual([
      'Criminal Procedure Code, article 112',
    ]);
  });

  it('lets no key through to the page around it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const root = await edit();
    await press(root.querySelector('textarea') ?? root, 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
