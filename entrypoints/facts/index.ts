import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import aliases from '@/data/forms/aliases.json';
import confusable from '@/data/forms/confusable.json';
import contents from '@/data/forms/contents.json';
import en from '@/data/forms/en.json';
import kk from '@/data/forms/kk.json';
import ru from '@/data/forms/ru.json';
import treaties from '@/data/forms/treaties.json';
import world from '@/data/forms/world.json';
import { readActs } from '@/lib/law/acts';

/**
 * The acts and the words of citations, which the script that reads finds here in pages. They come shortly before it, because
 * unpacking them and compiling that one are too much for a page at a stretch.
 */
export default defineUnlistedScript(() => {
  const facts = { acts: readActs(), forms: { aliases, confusable, contents, en, kk, ru, treaties, world } };
  (globalThis as { lacunaFacts?: typeof facts }).lacunaFacts = facts;
});
