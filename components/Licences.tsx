import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';

/** A library that travels in the extension, and under what licence. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The libraries that are built in, and the way to the texts of their licences. */
export function Licences({
  language,
  licences,
}: {
  readonly language: Language;
  readonly licences: readonly Licence[];
}) {
  const words = appWords(language);
  return (
    <details>
      <summary>{words('options.licences')}</summary>
      <ul class="lc-licences">
        {licences.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`} lang="en">
            {name} {version} · {licence}
          </li>
        ))}
      </ul>
      <p>
        <a href="/LICENSES.txt" lang={language}>
          {words('options.licences.texts')}
        </a>
      </p>
    </details>
  );
}
