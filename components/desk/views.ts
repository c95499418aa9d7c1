/** The five views of one result, in their order. */
export const VIEWS = ['article', 'years', 'matrix', 'wording', 'report'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What is known of an answer so far; the last one stays while the next is on its way, so that nothing jumps. */
export type Asked<T> =
  | { readonly status: 'loading'; readonly last?: T | undefined }
  | { readonly status: 'ready'; readonly value: T }
  | {
      readonly status: 'failed';
      readonly trouble: { readonly code: string; readonly id: string; readonly version: string };
    };

export const lastOf = <T>(asked: Asked<T>): T | undefined => {
  switch (asked.status) {
    case 'ready':
      return asked.value;
    case 'loading':
      return asked.last;
    case 'failed':
      return undefined;
  }
};
