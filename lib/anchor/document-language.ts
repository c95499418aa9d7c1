/** What a printed key ends with: the language of the text, and of an act the day of its edition. */
const ENDING = /^(?:act|un):.+?:(en|ru|kk)(?::\d{4}|$)/;

/**
 * The language of a document's text, read from its key as `documentKeyText` prints it.
 *
 * @returns `und` where the key does not tell it, as of files and of other pages: what is not known is not guessed.
 */
export const documentLanguage = (key: string): string => ENDING.exec(key)?.[1] ?? 'und';
