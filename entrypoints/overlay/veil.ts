import type { OverlayContent } from '@/components/FindingOverlay';
import type { Subject } from '@/components/overlay-port';
import type { CardQuestion } from './ahead';

/** A card that is laid out and waits for the click. */
export interface ReadyCard {
  readonly subject: Subject;
  readonly content: OverlayContent;
}

export interface Veil<Card extends ReadyCard> {
  /** The button went down on this: once `question` is answered its card is laid out, unseen. */
  press(subject: Subject, question: CardQuestion): void;
  /** The card that was laid out for this, which can be seen from now on; undefined where there is none. */
  lift(subject: Subject): Card | undefined;
  /** The press is over: what nobody asked to see goes. */
  release(): void;
  /** What is veiled now. */
  readonly card: Card | undefined;
}

export interface VeilOptions<Card extends ReadyCard> {
  /** Undefined where nothing can be laid out ahead. */
  make(subject: Subject): Card | undefined;
  put(card: Card): void;
  takeAway(): void;
}

/** What was made ready goes when the button is held for so long: it would no longer be new. */
const HELD_MS = 2000;

/**
 * Lays a card out while the button is still down, which leaves only the showing for the click. Through the veil nothing can
 * be seen or read out, and nothing there takes the focus; it lives as long as the press.
 */
export function createVeil<Card extends ReadyCard>(host: HTMLElement, options: VeilOptions<Card>): Veil<Card> {
  let pressed: Subject | undefined;
  let ready: Card | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;

  // What descendants would inherit (inert, visibility) costs a style for each of them and, when lifted, a drawing of the page.
  const cover = (on: boolean) => {
    host.style.opacity = on ? '0' : '';
    host.ariaHidden = on ? 'true' : null;
  };
  const release = () => {
    clearTimeout(holding);
    pressed = undefined;
    if (!ready) return;
    ready = undefined;
    options.takeAway();
    cover(false);
  };
  const lay = (subject: Subject) => {
    if (pressed !== subject) return;
    ready = options.make(subject);
    if (!ready) return;
    cover(true);
    options.put(ready);
    holding = setTimeout(release, HELD_MS);
  };

  return {
    press(subject, { card, notes }) {
      release();
      pressed = subject;
      // In a turn of its own: the same press may still have to close what is shown.
      void Promise.all([card, notes]).then(() => setTimeout(lay, 0, subject));
    },
    lift(subject) {
      const card = ready && isSame(ready.subject, subject) ? ready : undefined;
      if (card) {
        ready = undefined;
        cover(false);
      }
      release();
      return card;
    },
    release,
    get card() {
      return ready;
    },
  };
}

/** A page may have been read anew since the button went down. */
const isSame = (one: Subject, other: Subject): boolean => said(one) === said(other);
const said = ({ id, targets, words, date }: Subject): string => JSON.stringify([id, targets, words, date]);
