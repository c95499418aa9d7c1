import type { Voice } from '@/lib/gap/persistence';

/** A shape per voice, centred on (0, 0) and some 10 units wide; each differs from the others without colour. */
export function VoiceShape({ voice }: { readonly voice: Voice }) {
  const line = { fill: 'var(--lacuna-paper)', stroke: 'currentColor', 'stroke-width': 1.8 };
  switch (voice) {
    case 'committee':
      return <circle r="5" fill="currentColor" />;
    case 'procedure':
      return <path d="M0-6 6 0 0 6-6 0z" {...line} />;
    case 'ngo':
      return <path d="M0-5.6 5.4 4.4h-10.8z" fill="currentColor" />;
    case 'state':
      return <path d="M-4.5-4.5h9v9h-9z" {...line} />;
    case 'other':
      return <path d="M-5 0h10M0-5v10" stroke="currentColor" stroke-width="2.2" />;
  }
}

export const VoiceMark = ({ voice }: { readonly voice: Voice }) => (
  <svg class="lc-desk-voice" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
    <VoiceShape voice={voice} />
  </svg>
);
