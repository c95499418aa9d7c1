import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';

/** What is stored where, and what is ever sent. */
export function StoredTable({ language }: { readonly language: Language }) {
  const words = appWords(language);
  const rows = [
    [words('options.stored.notes'), words('options.stored.here'), words('options.stored.sealed')],
    [words('options.stored.server'), words('options.stored.here'), words('options.stored.server.sent')],
    [words('options.stored.settings'), words('options.stored.here'), words('options.stored.never')],
    [words('options.stored.library'), words('options.stored.here'), words('options.stored.never')],
    [words('options.stored.pages'), words('options.stored.nowhere'), words('options.stored.never')],
    [words('options.stored.private'), words('options.stored.private.where'), words('options.stored.never')],
  ] as const;
  return (
    <table class="lc-table">
      <thead>
        <tr>
          <th scope="col">{words('options.stored.what')}</th>
          <th scope="col">{words('options.stored.where')}</th>
          <th scope="col">{words('options.stored.sent')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, where, sent]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-label={words('options.stored.where')}>{where}</td>
            <td data-label={words('options.stored.sent')}>{sent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
