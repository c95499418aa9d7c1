/**
 * What the page's script and the frame of a form tell each other, over a port of the extension: the page that holds the
 * frame has no part in it.
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
  | { readonly type: 'discard' };

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

/** @param token known to the script that has opened the frame and to nobody else. */
export const portName = (token: string): string => `lacuna-form:${token}`;

/** Only our own pages have a port to the page's script, so this asks no more than whether a message is one of these. */
export const isFromForm = (message: unknown): message is FromForm =>
  typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
