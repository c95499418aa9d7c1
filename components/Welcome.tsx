import { LANGUAGES, type Language } from '@/lib/base/language';
import { welcomeWords } from '@/lib/words/welcome-words';

export interface WelcomeProps {
  readonly language: Language;
  /** Address of a real act on which everything can be seen. */
  readonly sample: string;
  onLanguage(language: Language): void;
  onOptions(): void;
}

const NAMES: Record<Language, string> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

/** What Lacuna does, in three pictures drawn with its own marks; asks for nothing but the language. */
export function Welcome({ language, sample, onLanguage, onOptions }: WelcomeProps) {
  const words = welcomeWords(language);
  const [before, after] = words('welcome.marks.before').split('{reference}');
  return (
    <main class="lacuna-root lc-welcome" lang={language}>
      <h1>{words('welcome.title')}</h1>
      <p class="lc-welcome-lead">{words('welcome.lead')}</p>
      <fieldset class="lc-welcome-languages">
        <legend>{words('welcome.language')}</legend>
        {LANGUAGES.map((one) => (
          <label key={one} lang={one}>
            <input type="radio" name="language" checked={one === language} onChange={() => onLanguage(one)} />
            {NAMES[one]}
          </label>
        ))}
      </fieldset>
      <ol class="lc-welcome-pictures">
        <li>
          <p class="lc-welcome-picture" aria-hidden="true">
            … {before}
            <span class="lc-welcome-mark">{words('welcome.marks.reference')}</span>
            <sup>3</sup>
            {after} …
          </p>
          <h2>{words('welcome.marks')}</h2>
          <p>{words('welcome.marks.text')}</p>
        </li>
        <li>
          <div class="lc-welcome-picture" aria-hidden="true">
            <div class="lc-welcome-card">
              <strong>{words('welcome.marks.reference')}</strong>
              <span>{words('welcome.card.line')}</span>
            </div>
          </div>
          <h2>{words('welcome.card')}</h2>
          <p>{words('welcome.card.text')}</p>
        </li>
        <li>
          <p class="lc-welcome-picture" aria-hidden="true">
            <span class="lc-welcome-note">{words('welcome.marks.reference')}</span>
            <span class="lc-welcome-margin">{words('welcome.notes.line')}</span>
          </p>
          <h2>{words('welcome.notes')}</h2>
          <p>{words('welcome.notes.text')}</p>
        </li>
      </ol>
      <p class="lc-welcome-actions">
        <a class="lc-button" data-primary href={sample}>
          {words('welcome.sample')}
        </a>
        <a class="lc-button" href="/guide.html" target="_blank" rel="noopener">
          {words('welcome.guide')}
        </a>
        <button type="button" class="lc-button" onClick={onOptions}>
          {words('welcome.options')}
        </button>
      </p>
      <p class="lc-soft">{words('welcome.promise')}</p>
    </main>
  );
}
