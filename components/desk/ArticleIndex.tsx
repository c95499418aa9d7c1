import { actNameOf } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { ArticleLine } from '@/lib/gap/lines';
import { deskWords } from '@/lib/words/desk-words';

export interface ArticleIndexProps {
  readonly articles: readonly ArticleLine[];
  readonly language: Language;
  onArticle(act: string, article: string): void;
}

/** Every article of the result, by act: the way to one of them. */
export function ArticleIndex({ articles, language, onArticle }: ArticleIndexProps) {
  const words = deskWords(language);
  const acts = [...new Set(articles.map(({ act }) => act))];
  return (
    <div class="lc-desk-index">
      <p>{words('article.choose')}</p>
      {acts.map((act) => (
        <section key={act}>
          <h2 class="lc-act-name">{actNameOf(act, language)}</h2>
          <ul>
            {articles
              .filter((line) => line.act === act)
              .map(({ article, gaps, open }) => (
                <li key={article}>
                  <button type="button" class="lc-desk-article" onClick={() => onArticle(act, article)}>
                    <strong>{words('article.short', { article })}</strong>
                    <span class="lc-soft lc-small">{words('article.gaps', { count: gaps, open })}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
