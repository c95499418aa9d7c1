// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { OptionsForm, type OptionsFormProps } from '@/components/OptionsForm';
import { Popup, type PopupProps } from '@/components/Popup';
import type { PageView } from '@/components/page-view';
import type { Language } from '@/lib/base/language';
import { VIEWS } from './gallery/door-states';
import { IMPORTS, optionsProps } from './gallery/options-states';
import { buttonNamed, englishLeft, wordsOf } from './support';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(() => render(null, document.body));

const nothing = () => undefined;

async function showPopup(view: PageView | undefined, rest: Partial<PopupProps> = {}): Promise<HTMLElement> {
  await act(() =>
    render(
      <Popup
        language="en"
        view={view ?? { kind: 'asking' }}
        onHere
        onEverywhere
        onAllow={nothing}
        onSiteSwitch={nothing}
        onEverywhereSwitch={nothing}
        onPanel={nothing}
        onDesk={nothing}
        onOptions={nothing}
        onRescan={nothing}
        onSync={nothing}
        copy={async () => true}
        {...rest}
      />,
      document.body,
    ),
  );
  return document.body;
}

async function showOptions(
  rest: Partial<OptionsFormProps> = {},
  step = 'idle',
  language: Language = 'en',
): Promise<HTMLElement> {
  const props = optionsProps({ language, theme: 'light' }, IMPORTS[step] ?? { status: 'idle' });
  await act(() => render(<OptionsForm {...props} {...rest} />, document.body));
  return document.body;
}

const switches = (root: Element) => [...root.querySelectorAll<HTMLElement>('[role=switch]')];

describe('the popup', () => {
  it('counts in words', async () => {
    const words = wordsOf(await showPopup(VIEWS.full));
    expect(words).toContain('9 references on this page');
    expect(words).toContain('4 lead to recorded gaps');
    expect(words).toContain('3 not resolved');
  });

  it('switches this site and all sites', async () => {
    const onSiteSwitch = vi.fn();
    const onEverywhereSwitch = vi.fn();
    const root = await showPopup(VIEWS.full, { onSiteSwitch, onEverywhereSwitch });
    expect(switches(root).map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'true']);
    for (const one of switches(root)) await act(() => one.click());
    expect(onSiteSwitch).toHaveBeenCalledWith(false);
    expect(onEverywhereSwitch).toHaveBeenCalledWith(false);
  });

  it('does not pretend to be on here while it is off everywhere', async () => {
    const root = await showPopup(VIEWS.off, { onEverywhere: false });
    expect(wordsOf(root)).toContain('Lacuna is off everywhere');
    expect(switches(root)[0]?.getAttribute('aria-checked')).toBe('false');
  });

  it('asks for a site that is not allowed, and offers no switch for it', async () => {
    const onAllow = vi.fn();
    const root = await showPopup(VIEWS['not-allowed'], { onAllow });
    await act(() => buttonNamed(root, 'Allow on this site').click());
    expect(onAllow).toHaveBeenCalledOnce();
    expect(switches(root)).toHaveLength(1);
  });

  it.each(['ru', 'kk'] as const)('leaves no English word of ours in %s', async (language) => {
    for (const view of Object.values(VIEWS)) {
      const root = await showPopup(view, { language });
      for (const site of root.querySelectorAll('.lc-switch-label, .lc-state p')) {
        site.textContent = (site.textContent ?? '').replace(/[a-z.]+\.kz/, '');
      }
      expect(englishLeft(root)).toEqual([]);
    }
  });
});

describe('the options', () => {
  it('chooses the language, each written in itself', async () => {
    const onLanguage = vi.fn();
    const root = await showOptions({ onLanguage });
    const select = root.querySelector('select');
    expect([...(select?.options ?? [])].map((option) => option.textContent)).toEqual([
      'As in the browser (English)',
      'English',
      'Русский',
      'Қазақша',
    ]);
    await act(() => {
      if (!select) return;
      select.value = 'kk';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onLanguage).toHaveBeenCalledWith('kk');
  });

  it('takes a site’s permission back', async () => {
    const onRevoke = vi.fn();
    const root = await showOptions({ onRevoke });
    await act(() => buttonNamed(root, 'Remove: https://court.example.kz').click());
    expect(onRevoke).toHaveBeenCalledWith('https://court.example.kz');
  });

  it('removes a library file only after a question, and never the ones that come with Lacuna', async () => {
    const onPackRemove = vi.fn();
    const root = await showOptions({ onPackRemove });
    expect(() => buttonNamed(root, 'Remove Coalition of NGOs of Kazakhstan against Torture, 2025')).toThrow();
    await act(() => buttonNamed(root, 'Remove Notes of the bar').click());
    expect(onPackRemove).not.toHaveBeenCalled();
    const dialog = root.querySelector('dialog');
    expect(wordsOf(dialog ?? root)).toContain('Your notes stay.');
    await act(() => buttonNamed(dialog ?? root, 'Remove').click());
    expect(onPackRemove).toHaveBeenCalledWith('bar-2026');
  });

  it('shows what a library file would change before it is taken in', async () => {
    const onImportConfirm = vi.fn();
    const onImportCancel = vi.fn();
    const root = await showOptions({ onImportConfirm, onImportCancel }, 'preview');
    const dialog = root.querySelector('dialog') ?? root;
    const words = wordsOf(dialog);
    for (const part of [
      'Update this library file?',
      '1.0.0 → 1.1.0',
      'CC BY 4.0',
      '42 gaps',
      '3 records added',
      '5 records changed',
      '1 of your edits meets a change. Yours is kept.',
      '1 warning',
      'the text it was made from has changed since: ru',
    ]) {
      expect(words).toContain(part);
    }
    await act(() => buttonNamed(dialog, 'Cancel').click());
    expect(onImportConfirm).not.toHaveBeenCalled();
    expect(onImportCancel).toHaveBeenCalledOnce();
  });

  it('refuses a broken file with place and reason, and offers no way to take it in', async () => {
    const root = await showOptions({}, 'refused');
    const dialog = root.querySelector('dialog') ?? root;
    expect(wordsOf(dialog)).toContain(
      'gaps › gap.kz.cc-146.penalties › evidence It refers to a record that is not there. there is no record psg.13',
    );
    expect(wordsOf(dialog)).toContain('Nothing was changed.');
    expect([...dialog.querySelectorAll('button')].map(wordsOf)).toEqual(['Close', 'Copy the list']);
  });

  it.each([
    ['ru', 'idle'],
    ['ru', 'preview'],
    ['ru', 'refused'],
    ['kk', 'idle'],
    ['kk', 'preview'],
    ['kk', 'refused'],
  ] as const)('leave no English word of ours in %s, %s', async (language, step) => {
    const root = await showOptions({}, step, language);
    for (const name of root.querySelectorAll('.lc-hosts, strong, .lc-row-name, dd')) name.setAttribute('data-name', '');
    for (const labelled of root.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label');
    expect(englishLeft(root)).toEqual([]);
  });
});
