import type { CreateOverlay, Overlay, OverlayMeetingPoint, OverlayOptions, Subject } from '@/components/overlay-port';
import { ask } from '@/lib/message/send';

export interface LateOverlay extends Overlay {
  /** Brings the overlay's script in before it is needed. */
  prepare(): void;
}

/**
 * An overlay whose script comes when it is first wanted. What was asked last is shown once it is there.
 * `onCome` is called then, because other parts of the page come with the script.
 */
export function createLateOverlay(options: OverlayOptions & { readonly onCome: () => void }): LateOverlay {
  let overlay: Overlay | undefined;
  let coming = false;
  let wish: { readonly how: 'preview' | 'pin'; readonly subject: Subject } | undefined;

  const bring = async () => {
    const create = meetingPoint().lacunaCreateOverlay ?? (await load());
    if (!create || options.signal.aborted) return;
    overlay ??= create(options);
    options.onCome();
    if (wish) overlay[wish.how](wish.subject);
    wish = undefined;
  };
  const prepare = () => {
    if (coming) return;
    coming = true;
    void bring().finally(() => {
      // A background that did not answer is asked again at the next wish.
      coming = overlay !== undefined;
    });
  };
  const show = (how: 'preview' | 'pin', subject: Subject) => {
    if (overlay) overlay[how](subject);
    else {
      wish = { how, subject };
      prepare();
    }
  };

  return {
    prepare,
    expect: (subject) => (overlay ? overlay.expect(subject) : prepare()),
    press: (subject) => (overlay ? overlay.press(subject) : prepare()),
    release: () => overlay?.release(),
    preview: (subject) => show('preview', subject),
    pin: (subject) => show('pin', subject),
    leave: () => {
      if (wish?.how === 'preview') wish = undefined;
      overlay?.leave();
    },
    close: () => {
      wish = undefined;
      overlay?.close();
    },
    redraw: () => overlay?.redraw(),
    get subject() {
      return overlay?.subject ?? null;
    },
  };
}

const meetingPoint = (): OverlayMeetingPoint => globalThis as OverlayMeetingPoint;

async function load(): Promise<CreateOverlay | undefined> {
  await ask({ type: 'overlay.load' });
  return meetingPoint().lacunaCreateOverlay;
}
