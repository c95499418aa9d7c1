import { meetingPoint } from '@/entrypoints/notes/meeting';
import { extensionIsHere } from '@/lib/message/send';

/** Said in the page's document when a script of ours begins. A page can say it, too, so it is never believed. */
const STARTED = 'lacuna:started';
/** Everything that an earlier script of ours may have left in a page. */
const LEFT_BEHIND = 'mark.lacuna-ref, lacuna-badge, lacuna-overlay, lacuna-notes, lacuna-notes-bar, lacuna-spot';

/** The life of a script in its page. */
export interface Life {
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Ends it for good: what was put into the page goes, and a script that is brought in later begins anew. */
  end(): void;
}

/**
 * Begins the life of this script in its page. After an update or a reload of the extension the old script is an orphan:
 * it takes its marks out when the new one begins, and what it could not take out is taken out here.
 *
 * @returns undefined when a script of this extension is at work here already.
 */
export function beginLife(document: Document): Life | undefined {
  // A reloaded extension may find the globals of its orphan here: only the orphan itself knows that it is one.
  const world = globalThis as { lacunaIsHere?: () => boolean };
  if (world.lacunaIsHere?.()) return undefined;
  const life = new AbortController();
  // What an earlier life brought in may speak to an extension that is gone.
  meetingPoint().lacunaStartReading = undefined;
  world.lacunaIsHere = () => !life.signal.aborted && extensionIsHere();
  document.dispatchEvent(new CustomEvent(STARTED));
  document.addEventListener(STARTED, () => extensionIsHere() || life.abort(), { signal: life.signal });
  // An extension that was switched off or removed sends nobody after its old script: that looks itself when the person comes back.
  const look = () => extensionIsHere() || life.abort();
  document.addEventListener('visibilitychange', look, { signal: life.signal });
  addEventListener('focus', look, { signal: life.signal });
  for (const left of document.querySelectorAll(LEFT_BEHIND))
    left.replaceWith(...(left.localName === 'mark' ? left.childNodes : []));
  return {
    signal: life.signal,
    end: () => life.abort(),
  };
}
