import { render } from 'preact';
import '@/components/app.css';
import '@/components/overlay.css';
import '@/components/sync/sync.css';
import './gallery.css';
import { LANGUAGES } from '@/lib/base/language';
import { PanelStates, PopupStates } from './door-states';
import { NotePreview } from './note-files';
import { NoteStates } from './note-states';
import { OptionsStates } from './options-states';
import { OVERLAYS, OverlayStates, overlayProps } from './overlay-states';
import { PlacedOverlay } from './PlacedOverlay';
import { SyncStates } from './sync-states';

/** `?screen=overlay&lang=ru&theme=dark&state=full`. */
const query = new URLSearchParams(location.search);
const language = LANGUAGES.find((known) => known === query.get('lang')) ?? 'en';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const state = query.get('state') ?? '';

function Screen() {
  switch (query.get('screen')) {
    case 'panel':
      return <PanelStates language={language} theme={theme} />;
    case 'notes':
      return state === 'preview' ? (
        <NotePreview language={language} theme={theme} />
      ) : (
        <NoteStates language={language} theme={theme} />
      );
    case 'popup':
      return <PopupStates language={language} theme={theme} />;
    case 'options':
      return <OptionsStates language={language} theme={theme} step={state} />;
    case 'sync':
      return <SyncStates language={language} theme={theme} state={state} />;
    case 'placed':
      return <PlacedOverlay {...overlayProps(language, theme, OVERLAYS[state] ?? {})} />;
    default:
      return <OverlayStates language={language} theme={theme} />;
  }
}

document.documentElement.dataset.theme = theme;
document.documentElement.lang = language;
const root = document.getElementById('gallery');
if (root) render(<Screen />, root);
