/** A value as JSON with its keys in order: two records with the same content read the same. */
export const canonical = (value: unknown): string =>
  // What is absent counts as null, as it would after a trip through a file.
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Records compared by content: the order of their fields means nothing. */
export const sameContent = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
