import type { LacunaDatabase } from './database';

/** `act#article` of everything that live notes stand on or are tied to. Reads what notes are found by, not the notes. */
export async function notedArticles({ notes }: LacunaDatabase): Promise<ReadonlySet<string>> {
  const articles = new Set<string>();
  await notes
    .where('state')
    .equals('live')
    .each((record) => {
      if (record.kind === 'note') for (const article of record.articles) articles.add(article);
    });
  return articles;
}
