import '@/components/app.css';
import '@/components/notes.css';
import '@/components/guide.css';
import { render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { GuidePage } from '@/components/GuidePage';
import { readGuide } from '@/components/read-guide';
import en from '@/data/guide/en.md?raw';
import kk from '@/data/guide/kk.md?raw';
import ru from '@/data/guide/ru.md?raw';
import type { Language } from '@/lib/base/language';
import { useSettings } from '@/lib/door/use-settings';

const GUIDES: Record<Language, string> = { en, ru, kk };

function Door() {
  const chosen = useSettings();
  const language = chosen?.language;
  const guide = useMemo(() => language && readGuide(GUIDES[language]), [language]);
  useEffect(() => {
    if (guide) document.title = guide.title;
  }, [guide]);
  if (!guide || !language) return null;
  return <GuidePage language={language} guide={guide} picture={pictureOf} />;
}

/** The build lays the pictures beside the page: `wxt.config.ts`. */
const pictureOf = (file: string): string | undefined =>
  __LACUNA_PICTURES__.includes(file) ? `/guide/${file}` : undefined;
declare const __LACUNA_PICTURES__: readonly string[];

const mount = document.getElementById('app');
if (mount) render(<Door />, mount);
