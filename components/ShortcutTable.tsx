import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';

/** Every key that Lacuna listens to, as it is printed on the keyboard; several ways stand beside each other. */
export const SHORTCUTS = [
  ['keys.popup', ['Alt+L']],
  ['keys.reference', ['Tab', 'Shift+Tab']],
  ['keys.open', ['Enter']],
  ['keys.close', ['Esc']],
  ['keys.note-new', ['Alt+N']],
  ['keys.note-next', ['Alt+.']],
  ['keys.note-previous', ['Alt+,']],
  ['keys.save', ['Ctrl+Enter']],
  ['keys.undo', ['Ctrl+Z']],
  ['keys.list', ['←', '↑', '→', '↓', 'Home', 'End']],
  ['keys.move', ['Alt+↑', 'Alt+↓']],
  ['keys.find', ['Ctrl+F']],
  ['keys.hits', ['Enter', 'Shift+Enter']],
] as const;

/** The keys by which everything can be done. */
export function ShortcutTable({ language }: { readonly language: Language }) {
  const words = appWords(language);
  return (
    <table class="lc-table lc-keys">
      <thead>
        <tr>
          <th scope="col">{words('keys.what')}</th>
          <th scope="col">{words('keys.keys')}</th>
        </tr>
      </thead>
      <tbody>
        {SHORTCUTS.map(([what, keys]) => (
          <tr key={what}>
            <th scope="row">{words(what)}</th>
            <td>
              {keys.map((key) => (
                <kbd key={key} translate={false}>
                  {key}
                </kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
