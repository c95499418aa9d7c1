/**
 * What the page's script and the frame of a form tell each other, over a port of their own: the page that holds the frame
 * has no part in it. A message travels as text, so that nothing of it is ever an object of the page's world.
 */

import type { FormSpec } from '@/components/margin/WritingForm';
import type { ProvisionReading } from '@/components/notes/LinkField';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { Language } from '@/lib/base/language';
import type { NoteFields } from '@/lib/note/editing';

/** Each call has a number, and its answer the same. */
export type FromForm =
  | { readonly type: 'size'; readonly height: number }
  | { readonly type: 'typed'; readonly fields: NoteFields }
  | { readonly type: 'draft'; readonly call: number; readonly fields: NoteFields }
  | { readonly type: 'save'; readonly call: number; readonly fields: NoteFields }
  | { readonly type: 'read'; readonly call: number; readonly text: string }
  /** The focus came into the frame or went out of it. */
  | { readonly type: 'focus'; readonly inside: boolean }
  /** Tab was pressed on the last field, or Shift+Tab on the first. */
  | { readonly type: 'leave' }
  | { readonly type: 'close' }
  | { readonly type: 'discard' }
  /** The frame was taken out or led elsewhere. */
  | { readonly type: 'gone' };

export type ToForm =
  | { readonly type: 'open'; readonly language: Language; readonly spec: FormSpec }
  /** The form is to take the focus again: the page took it. */
  | { readonly type: 'focus' }
  | { readonly type: 'language'; readonly language: Language }
  | {
      readonly type: 'answer';
      readonly call: number;
      readonly value: boolean | ProvisionReading | NoteTroubleView | null;
    };

/** One end of the port. */
export interface FormPort<Out> {
  post(message: Out): void;
  /** Nothing is heard or said any more. */
  end(): void;
}

/**
 * Speaks over an end of the port. Who is at the other end was settled before it was handed over.
 *
 * @param onGone the other end is no longer there. Not every browser tells.
 */
export function speakOver<In, Out>(
  port: MessagePort,
  onHeard: (message: In) => void,
  onGone: () => void,
): FormPort<Out> {
  const life = new AbortController();
  const { signal } = life;
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => onHeard(JSON.parse(String(data)) as In), {
    signal,
  });
  port.addEventListener('close', onGone, { signal });
  port.start();
  return {
    post(message) {
      if (!signal.aborted) port.postMessage(JSON.stringify(message));
    },
    end() {
      life.abort();
      port.close();
    },
  };
}
