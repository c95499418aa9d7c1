import '@/components/theme.css';
import '@/components/parts.css';
import '@/components/ground.css';
import '@/components/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/Welcome';
import type { Language } from '@/lib/base/language';
import { useSettings } from '@/lib/door/use-settings';

/** The Criminal Code as the portal prints it in each language. */
const SAMPLE: Record<Language, string> = {
  en: 'https://adilet.zan.kz/eng/docs/K1400000226',
  ru: 'https://adilet.zan.kz/rus/docs/K1400000226',
  kk: 'https://adilet.zan.kz/kaz/docs/K1400000226',
};

function Door() {
  const chosen = useSettings();
  if (!chosen) return null;
  return (
    <Welcome
      language={chosen.language}
      sample={SAMPLE[chosen.language]}
      onLanguage={(language) => chosen.change({ language })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

const mount = document.getElementById('app');
if (mount) render(<Door />, mount);
