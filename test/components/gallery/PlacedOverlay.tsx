import { createPortal } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import cardCss from '@/components/card.css?inline';
import { FindingOverlay, type FindingOverlayProps } from '@/components/FindingOverlay';
import overlayCss from '@/components/overlay.css?inline';
import partsCss from '@/components/parts.css?inline';
import { type Placed, placeOverlay } from '@/components/place';
import themeCss from '@/components/theme.css?inline';

/** A page of law with the card in a shadow root beside a reference: as the content script mounts it. */
export function PlacedOverlay(props: FindingOverlayProps) {
  const mark = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const [placed, setPlaced] = useState<Placed>('below');
  useEffect(() => {
    const element = host.current;
    if (!element || !mark.current) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = [themeCss, partsCss, cardCss, overlayCss].join('\n');
    shadow.replaceChildren(style);
    setRoot(shadow);
    const stop = new AbortController();
    placeOverlay(element, mark.current, stop.signal, setPlaced);
    return () => stop.abort();
  }, []);
  return (
    <main class="g-law">
      <h1>Уголовный кодекс Республики Казахстан</h1>
      <p>Выдуманный текст, чтобы показать карточку рядом со ссылкой.</p>
      <p>
        Ответственность наступает по{' '}
        <mark ref={mark} class="g-mark">
          части 1 статьи 146 Уголовного кодекса
        </mark>{' '}
        и в случаях, которые названы ниже.
      </p>
      <div ref={host} />
      {root && createPortal(<FindingOverlay {...props} sheet={placed === 'sheet'} />, root)}
    </main>
  );
}
