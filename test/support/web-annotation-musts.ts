/** The MUSTs of the Web Annotation Data Model (Recommendation of 23 February 2017), as far as our annotations use it. */

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isDateTime = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isNamed = (value: unknown): boolean => isThing(value) || isIri(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

/** What an annotation breaks; empty for a valid one. */
export function brokenMusts(annotation: unknown, { inPage = false } = {}): readonly string[] {
  if (!isThing(annotation)) return ['an annotation is an object'];
  const contexts = listOf(annotation['@context']);
  const rules: readonly (readonly [boolean, string])[] = [
    [inPage || contexts.includes('http://www.w3.org/ns/anno.jsonld'), '3.1 @context holds the anno context'],
    [contexts.length !== 1 || typeof annotation['@context'] === 'string', '3.1 a single @context is a string'],
    [isIri(annotation.id), '3.1 exactly one id, an IRI'],
    [listOf(annotation.type).includes('Annotation'), '3.1 type holds Annotation'],
    [listOf(annotation.target).length >= 1, '3.1 one or more targets'],
    [listOf(annotation.motivation).every((one) => MOTIVATIONS.has(String(one))), '3.3.5 motivations of the standard'],
    [annotation.created === undefined || isDateTime(annotation.created), '3.3.1 created is a dateTime with time zone'],
    [
      annotation.modified === undefined || isDateTime(annotation.modified),
      '3.3.1 modified is a dateTime with time zone',
    ],
    [annotation.bodyValue === undefined || annotation.body === undefined, '3.2.5 bodyValue excludes body'],
    [annotation.generated === undefined || isDateTime(annotation.generated), '3.3.1 generated is a dateTime'],
    [listOf(annotation.creator).every(isNamed), '3.3.1 creators are agents'],
    [listOf(annotation.generator).every(isNamed), '3.3.1 generators are agents'],
    [listOf(annotation.audience).every(isNamed), '3.3.3 audiences are resources'],
    [listOf(annotation.rights).every(isIri), '3.3.6 rights are IRIs'],
    [annotation.canonical === undefined || isIri(annotation.canonical), '3.3.7 at most one canonical, an IRI'],
    [listOf(annotation.via).every(isIri), '3.3.7 via are IRIs'],
    [annotation.stylesheet === undefined || isNamed(annotation.stylesheet), '4.4 at most one stylesheet'],
    [
      Object.keys(annotation).every((key) => key === '@context' || !key.startsWith('@')),
      'JSON-LD keywords by their names',
    ],
  ];
  return [
    ...failing(rules),
    ...listOf(annotation.body).flatMap(brokenBody),
    ...listOf(annotation.target).flatMap(brokenTarget),
  ];
}

function brokenBody(body: unknown): readonly string[] {
  if (!isThing(body)) return isIri(body) ? [] : ['3.2.1 a body that is text is an IRI'];
  return failing([
    [typeof body.value === 'string', '3.2.4 exactly one value'],
    [listOf(body.type).includes('TextualBody'), '3.2.4 type TextualBody'],
    [listOf(body.purpose).every((one) => MOTIVATIONS.has(String(one))), '3.3.5 purposes of the standard'],
    [body.format === undefined || typeof body.format === 'string', '3.2.3 at most one format here'],
  ]);
}

function brokenTarget(target: unknown): readonly string[] {
  if (!isThing(target)) return isIri(target) ? [] : ['3.2.1 a target that is text is an IRI'];
  return [
    ...failing([[isIri(target.source), '4 exactly one source, an IRI']]),
    ...listOf(target.selector).flatMap(brokenSelector),
    ...listOf(target.state).flatMap(brokenState),
  ];
}

function brokenSelector(selector: unknown): readonly string[] {
  if (!isThing(selector)) return isIri(selector) ? [] : ['4.2 a selector is an object or an IRI'];
  const { type, exact, prefix, suffix, start, end, value, conformsTo } = selector;
  const nested = listOf(selector.refinedBy).flatMap(brokenSelector);
  switch (type) {
    case 'TextQuoteSelector':
      return [
        ...nested,
        ...failing([
          [typeof exact === 'string', '4.2.4 exactly one exact'],
          [prefix === undefined || typeof prefix === 'string', '4.2.4 at most one prefix'],
          [suffix === undefined || typeof suffix === 'string', '4.2.4 at most one suffix'],
        ]),
      ];
    case 'TextPositionSelector':
      return [
        ...nested,
        ...failing([[isCount(start) && isCount(end), '4.2.5 start and end are not negative integers']]),
      ];
    case 'FragmentSelector':
      return [
        ...nested,
        ...failing([
          [typeof value === 'string', '4.2.1 exactly one value'],
          [conformsTo === undefined || isIri(conformsTo), '4.2.1 conformsTo is an IRI'],
        ]),
      ];
  }
  return ['4.2 a selector class of the standard'];
}

function brokenState(state: unknown): readonly string[] {
  if (!isThing(state)) return ['4.3 a state is an object'];
  return failing([
    [state.type === 'TimeState', '4.3.1 type TimeState'],
    [listOf(state.sourceDate).every(isDateTime), '4.3.1 sourceDate is a dateTime with time zone'],
    [
      (state.sourceDateStart === undefined) === (state.sourceDateEnd === undefined),
      '4.3.1 sourceDateStart and sourceDateEnd come together',
    ],
  ]);
}

const failing = (rules: readonly (readonly [holds: boolean, rule: string])[]): readonly string[] =>
  rules.flatMap(([holds, rule]) => (holds ? [] : [rule]));
