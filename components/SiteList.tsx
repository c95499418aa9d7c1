import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';

/** Origins with one thing to do about each. */
export function SiteList(props: {
  readonly language: Language;
  readonly origins: readonly string[];
  readonly explain?: string | undefined;
  readonly action: string;
  onAction(origin: string): void;
}) {
  const words = appWords(props.language);
  return (
    <>
      {props.explain && <p class="lc-soft">{props.explain}</p>}
      {props.origins.length > 0 && (
        <ul class="lc-rows">
          {props.origins.map((origin) => (
            <li key={origin} class="lc-row">
              <span class="lc-row-name">{origin}</span>
              <button
                type="button"
                class="lc-button"
                aria-label={words('options.action.named', { action: props.action, name: origin })}
                onClick={() => props.onAction(origin)}
              >
                {props.action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
