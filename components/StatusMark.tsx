import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Status } from '@/lib/gap/vocabulary';
import { yearOf } from '@/lib/words/when';
import { statusName } from './labels';

/** Which of the four meanings a status has; `quiet` for those that claim nothing. */
export type Tone = 'open' | 'closed' | 'worse' | 'doubt' | 'quiet';

export function toneOf(status: Status): Tone {
  switch (status) {
    case 'open':
    case 'acknowledged':
    case 'bill':
    case 'partly-closed':
    case 'carried-over':
      return 'open';
    case 'closed':
      return 'closed';
    case 'worsened':
      return 'worse';
    case 'disputed':
      return 'doubt';
    case 'unknown':
      return 'quiet';
  }
}

/** A shape per status, so that none is told by colour alone. The word always stands beside it. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <svg class="lc-mark" data-tone={toneOf(status)} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shape(status)}
    </svg>
  );
}

function shape(status: Status) {
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 };
  switch (status) {
    case 'open':
      return <circle cx="6" cy="6" r="4.4" fill="currentColor" />;
    case 'acknowledged':
    case 'bill':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" {...line} />
          <circle cx="6" cy="6" r="1.8" fill="currentColor" />
        </>
      );
    case 'partly-closed':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" {...line} />
          <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
        </>
      );
    case 'carried-over':
      return <path d="M1.5 6h8M6.5 2.8 9.8 6 6.5 9.2" {...line} />;
    case 'closed':
      return <path d="M1.8 6.4 4.8 9.4 10.4 3" {...line} stroke-width={2} />;
    case 'worsened':
      return <path d="M6 11 .8 2h10.4z" fill="currentColor" />;
    case 'disputed':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" {...line} />;
    case 'unknown':
      return <circle cx="6" cy="6" r="4.4" {...line} stroke-dasharray="2 1.6" />;
  }
}

/** The status in a word, with its year where it has one. */
export function StatusWord(props: {
  readonly status: Status;
  readonly date?: When | undefined;
  readonly language: Language;
}) {
  const word = statusName(props.status, props.language);
  return (
    <span class="lc-status" data-tone={toneOf(props.status)}>
      {props.date ? `${word} ${yearOf(props.date)}` : word}
    </span>
  );
}
