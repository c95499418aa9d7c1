/** The shapes in which the standard and Hypothesis write annotations, read strictly where we use them and loosely elsewhere. */
import * as z from 'zod/mini';
import type { Anchor } from '@/lib/anchor/anchor';
import { whenSchema } from '@/lib/base/when-schema';
import { pathSchema } from '@/lib/law/provision-schema';
import { htmlToText } from './html-text';
import { PATH_SYNTAX } from './web-annotation';

const text = z.optional(z.string());
const oneOrMore = <T extends z.ZodMiniType>(schema: T) => z.optional(z.union([z.array(schema), schema]));
const loose = z.looseObject({ type: oneOrMore(z.string()), format: text, value: text, purpose: oneOrMore(z.string()) });
const agent = z.looseObject({ name: text, id: text });
const target = z.looseObject({
  source: z.optional(z.union([z.string(), z.looseObject({ id: text })])),
  id: text,
  selector: oneOrMore(z.unknown()),
  state: oneOrMore(z.unknown()),
});

export const annotationSchema = z.looseObject({
  id: text,
  created: text,
  modified: text,
  motivation: oneOrMore(z.string()),
  body: oneOrMore(z.union([z.string(), loose])),
  bodyValue: text,
  creator: z.optional(z.union([z.string(), agent])),
  target: oneOrMore(z.union([z.string(), target])),
  /** Hypothesis. */
  updated: text,
  uri: text,
  text: text,
  tags: z.optional(z.array(z.string())),
  user: text,
  document: z.optional(z.looseObject({ title: oneOrMore(z.string()) })),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Texts and tags of an annotation, HTML turned to plain text. */
export function bodyTexts(annotation: Annotation): {
  readonly texts: readonly string[];
  readonly tags: readonly string[];
} {
  const bodies = [annotation.body ?? []].flat().map((body) => (typeof body === 'string' ? { value: body } : body));
  const isTag = ({ purpose }: (typeof bodies)[number]) => [purpose ?? []].flat().includes('tagging');
  const plain = ({ value = '', format }: (typeof bodies)[number]) =>
    format !== undefined && /html/i.test(format) ? htmlToText(value) : value.replaceAll('\0', '');
  const tags = [...bodies.filter(isTag).map(plain), ...(annotation.tags ?? [])];
  const texts = [
    ...bodies.filter((body) => !isTag(body)).map(plain),
    annotation.bodyValue ?? '',
    annotation.text ?? '',
  ];
  return { texts: texts.filter((one) => one !== ''), tags: tags.map((tag) => tag.trim()).filter(Boolean) };
}

export interface Target {
  readonly source: string;
  readonly title?: string | undefined;
  readonly on?: string | undefined;
  readonly anchor?: Anchor | undefined;
}

/** What an annotation is about; of several targets the first. Undefined where nothing says which document. */
export function targetOf(annotation: Annotation): Target | undefined {
  const first = [annotation.target ?? []].flat()[0];
  const specific = typeof first === 'string' ? { source: first } : (first ?? {});
  const named = typeof specific.source === 'string' ? specific.source : specific.source?.id;
  const source = named ?? annotation.uri ?? ('id' in specific ? specific.id : undefined);
  if (!source || source.length > 2000) return undefined;
  const selectors = 'selector' in specific ? [specific.selector ?? []].flat() : [];
  const own = z.catch(text, undefined);
  const said = z
    .looseObject({ 'lacuna:title': own, 'lacuna:on': z.catch(z.optional(whenSchema), undefined) })
    .parse(specific);
  const title = said['lacuna:title'] ?? [annotation.document?.title ?? []].flat()[0];
  return {
    source,
    title: title?.slice(0, 2000),
    on: said['lacuna:on'] ?? editionOf('state' in specific ? [specific.state ?? []].flat() : []),
    anchor: anchorOf(selectors),
  };
}

const stateSchema = z.looseObject({ type: z.literal('TimeState'), sourceDate: oneOrMore(z.string()) });

function editionOf(states: readonly unknown[]): string | undefined {
  for (const state of states) {
    const parsed = stateSchema.safeParse(state);
    const day = parsed.success ? [parsed.data.sourceDate ?? []].flat()[0]?.slice(0, 10) : undefined;
    if (day && whenSchema.safeParse(day).success) return day;
  }
  return undefined;
}

const quoteSchema = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.catch(text, undefined),
  suffix: z.catch(text, undefined),
});
const fragmentSchema = z.looseObject({
  type: z.literal('FragmentSelector'),
  conformsTo: z.literal(PATH_SYNTAX),
  value: pathSchema,
});

/**
 * The words and, of our own files, the provision. Positions of other programs count other characters of another reading
 * of the page, so they are not taken over: 0 to 0 matches nowhere.
 */
function anchorOf(selectors: readonly unknown[]): Anchor | undefined {
  const all = selectors.flatMap((selector) => chain(selector));
  const quote = all.map((one) => quoteSchema.safeParse(one)).find((parsed) => parsed.success)?.data;
  if (!quote) return undefined;
  const path = all.map((one) => fragmentSchema.safeParse(one)).find((parsed) => parsed.success)?.data?.value;
  return {
    ...(path ? { path } : {}),
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: { start: 0, end: 0 },
  };
}

/** A selector and those that narrow it down. */
function chain(selector: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let at: unknown = selector; typeof at === 'object' && at !== null && found.length < 10; ) {
    found.push(at);
    at = Array.isArray(at) ? at[0] : Reflect.get(at, 'refinedBy');
  }
  return found;
}
