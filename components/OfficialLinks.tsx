import type { Language } from '@/lib/base/language';
import type { ProvisionCard } from '@/lib/gap/card';
import { pageWords } from '@/lib/words/words';
import { safeLink } from './safe-link';

export interface OfficialLinksProps {
  readonly links: ProvisionCard['links'];
  readonly language: Language;
}

/** The official text per language; says whether the link leads to the article or only to the act. */
export function OfficialLinks({ links, language }: OfficialLinksProps) {
  const words = pageWords(language);
  const own = links.filter((link) => safeLink(link.url));
  if (own.length === 0) return null;
  const ordered = [...own].sort((a, b) => Number(b.lang === language) - Number(a.lang === language));
  return (
    <section class="lc-section">
      <h3 class="lc-label">{words('official')}</h3>
      <ul class="lc-inline lc-small">
        {ordered.map((link) => (
          <li key={link.url}>
            <a href={link.url} hreflang={link.lang} target="_blank" rel="noreferrer">
              {words(link.toArticle ? 'official.article' : 'official.act', {
                language: words(`language.${link.lang}`),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
