import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that a careless or hostile author puts where something else belongs. */
const STRANGE = fc.oneof(
  fc.constantFrom<Json>(
    ...[null, true, -1, 1e308, 0.1, '', ' ', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\u0000', '\ud800'],
    ...['__proto__', 'constructor', '2014-13-45', 'kz.cc.2014', '146/1', [], {}, [[]], { __proto__: null }],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** How one place of a file is broken. */
const BREAK = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('put', 'drop', 'double', 'rename', 'swap'),
  value: STRANGE,
  other: fc.nat(),
});

/** A file after some changes, most of which no author would think of; as text it may be cut or glued, too. */
export const mutated = (whole: unknown): fc.Arbitrary<string> =>
  fc
    .record({
      breaks: fc.array(BREAK, { minLength: 1, maxLength: 4 }),
      cut: fc.option(fc.tuple(fc.nat(), fc.string({ maxLength: 8 })), { freq: 8 }),
    })
    .map(({ breaks, cut }) => {
      const copy = structuredClone(whole) as Json;
      for (const one of breaks) apply(copy, one);
      const text = JSON.stringify(copy);
      if (!cut) return text;
      const at = cut[0] % text.length;
      return text.slice(0, at) + cut[1] + text.slice(at + cut[1].length);
    });

interface Slot {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

function slotsOf(value: Json, into: Slot[] = []): Slot[] {
  if (value === null || typeof value !== 'object') return into;
  for (const [key, inner] of Object.entries(value)) {
    into.push({ holder: value, key });
    slotsOf(inner, into);
  }
  return into;
}

function apply(file: Json, { at, how, value, other }: typeof BREAK extends fc.Arbitrary<infer T> ? T : never): void {
  const slots = slotsOf(file);
  const slot = slots[at % Math.max(1, slots.length)];
  const second = slots[other % Math.max(1, slots.length)];
  if (!slot || !second) return;
  const holder = slot.holder as { [key: string]: Json };
  const inner = holder[slot.key] as Json;
  switch (how) {
    case 'put':
      holder[slot.key] = value;
      break;
    case 'drop':
      Reflect.deleteProperty(holder, slot.key);
      break;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(inner));
      break;
    case 'rename':
      holder[`${slot.key}x`] = inner;
      break;
    case 'swap':
      holder[slot.key] = structuredClone((second.holder as { [key: string]: Json })[second.key] as Json);
      break;
  }
}
