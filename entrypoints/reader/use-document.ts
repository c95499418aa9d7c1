import { useEffect, useState } from 'preact/hooks';
import type { LanguageVersion } from '@/components/reader/ReaderHead';
import type { Language } from '@/lib/base/language';
import { copyText } from '@/lib/door/copy-text';
import { readAddress } from '@/lib/law/address';
import { normaliseSymbol, symbolLink, type UnLanguage } from '@/lib/law/symbol';
import { appWords } from '@/lib/words/app-words';
import { readerWords } from '@/lib/words/reader-words';
import { ownAddress } from './address';
import type { Phase } from './reader';

export interface DocumentActions {
  /** Symbol or file name. */
  readonly about: string;
  readonly versions: readonly LanguageVersion[];
  /** What was just done, in words. */
  readonly said: string;
  readonly printing: { readonly page: number; readonly pages: number; onCancel(): void } | undefined;
  print(): void;
  download(): void;
  copyLink(): void;
}

/** Milliseconds for which it is said that something was copied. */
const SAID_MS = 3000;
const UN_LANGUAGES: readonly UnLanguage[] = ['en', 'ru'];

/** What can be done with the open document as a whole. The window carries its title. */
export function useDocument(open: Extract<Phase, { kind: 'open' }> | undefined, language: Language): DocumentActions {
  const words = readerWords(language);
  const [said, setSaid] = useState('');
  const [printing, setPrinting] = useState<DocumentActions['printing']>();
  const opened = open?.document;
  useEffect(() => {
    document.title = opened?.title ?? 'Lacuna';
  }, [opened]);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const facts = open?.session.reading?.facts;
  const symbol = readAddress(opened?.url ?? '')?.symbol ?? normaliseSymbol(facts?.symbol ?? '');
  return {
    about: [symbol, opened?.name].find((one) => one && !endsWith(opened?.title ?? '', one)) ?? '',
    versions: symbol ? versionsOf(symbol, facts?.language, language) : [],
    said,
    printing,
    print: () => {
      if (!opened) return;
      const life = new AbortController();
      const pages = opened.view.state.pages;
      const onPage = (page: number) => setPrinting({ page, pages, onCancel: () => life.abort() });
      void opened.view
        .print(onPage, life.signal)
        // Broken off by the person, or by a page that cannot be drawn: nothing was printed, which is what they see.
        .catch(() => undefined)
        .finally(() => setPrinting(undefined));
    },
    download: () => {
      if (!opened) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(opened.blob);
      link.download = opened.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
    copyLink: () => {
      const address = opened?.url ?? '';
      void copyText(address).then((done) =>
        setSaid(done ? words('reader.copied') : words('reader.copy-failed', { address })),
      );
    },
  };
}

/** An address that ends in a symbol gives the file the symbol's last part as its name, which says nothing more. */
const endsWith = (title: string, name: string): boolean => title === name || title.endsWith(`/${name}`);

/** The other languages of a UN document that are read here; they open in the reader again. */
function versionsOf(symbol: string, own: Language | undefined, language: Language): LanguageVersion[] {
  const words = appWords(language);
  return UN_LANGUAGES.filter((other) => other !== own).map((other) => ({
    language: other,
    name: words(`language.${other}.own`),
    url: ownAddress(symbolLink(symbol, other)),
  }));
}
