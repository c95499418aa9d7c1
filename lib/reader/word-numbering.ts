/**
 * How a Word file numbers its paragraphs by itself. Source: ECMA-376 part 1, 17.9 (numbering) and 17.7 (styles).
 * Levels count from 0 here, as in the file.
 */
import { type XmlTag, xmlTags } from './xml-tags';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` stands for the numbers of the first two levels. */
  readonly text: string;
  /** All numbers in Arabic figures, whatever the levels say of themselves. */
  readonly legal: boolean;
  /** The level, from 1, whose next number starts this one anew; 0 for never; undefined for every level above. */
  readonly restart: number | undefined;
  /** Paragraphs of this style stand on this level. */
  readonly style: string | undefined;
  readonly suffix: string;
}

type Levels = ReadonlyMap<number, Level>;

interface Abstract {
  readonly levels: Levels;
  /** A style whose list this one stands for. */
  readonly link: string | undefined;
}

interface Num {
  readonly abstract: string;
  /** By level: where it starts anew, and how it looks here. */
  readonly overrides: ReadonlyMap<number, { readonly start?: number | undefined; readonly level?: Level | undefined }>;
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, Abstract>;
  readonly nums: ReadonlyMap<string, Num>;
}

/** What a paragraph, or its style, says about its number. */
export interface NumberProperties {
  readonly num?: string | undefined;
  readonly level?: number | undefined;
}

export interface Style extends NumberProperties {
  readonly basedOn: string | undefined;
}

const PLAIN: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: undefined,
  style: undefined,
  suffix: 'tab',
};

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };
type Override = { start?: number; level?: Level };

/** What is being read: the definition of a list, then the lists that follow it, each with its levels. */
interface Walk {
  readonly abstracts: Map<string, { levels: Map<number, Level>; link: string | undefined }>;
  readonly nums: Map<string, { abstract: string; overrides: Map<number, Override> }>;
  abstract: { levels: Map<number, Level>; link: string | undefined };
  num: { abstract: string; overrides: Map<number, Override> };
  override: Override | undefined;
  level: Writable<Level> | undefined;
}

/** @param xml text of `numbering.xml`. */
export function readNumbering(xml: string): Numbering {
  const walk: Walk = {
    abstracts: new Map(),
    nums: new Map(),
    abstract: { levels: new Map(), link: undefined },
    num: { abstract: '', overrides: new Map() },
    override: undefined,
    level: undefined,
  };
  for (const tag of xmlTags(xml)) {
    if (tag.kind !== 'close') readTag(tag, walk);
    else if (tag.name === 'w:lvl') walk.level = undefined;
    else if (tag.name === 'w:lvlOverride') walk.override = undefined;
  }
  return walk;
}

function readTag({ name, attribute }: XmlTag, walk: Walk): void {
  const value = attribute('w:val') ?? '';
  switch (name) {
    case 'w:abstractNum':
      walk.abstract = { levels: new Map(), link: undefined };
      walk.abstracts.set(attribute('w:abstractNumId') ?? '', walk.abstract);
      break;
    case 'w:numStyleLink':
      walk.abstract.link = value;
      break;
    case 'w:num':
      walk.num = { abstract: '', overrides: new Map() };
      walk.nums.set(attribute('w:numId') ?? '', walk.num);
      break;
    case 'w:abstractNumId':
      walk.num.abstract = value;
      break;
    case 'w:lvlOverride':
      walk.override = {};
      walk.num.overrides.set(Number(attribute('w:ilvl') ?? 0), walk.override);
      break;
    case 'w:startOverride':
      if (walk.override) walk.override.start = whole(value);
      break;
    case 'w:lvl':
      walk.level = { ...PLAIN };
      if (walk.override) walk.override.level = walk.level;
      else walk.abstract.levels.set(Number(attribute('w:ilvl') ?? 0), walk.level);
      break;
    default:
      if (walk.level) describe(walk.level, name, value);
  }
}

function describe(level: Writable<Level>, name: string, value: string): void {
  if (name === 'w:start') level.start = whole(value);
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.text = value;
  if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  if (name === 'w:lvlRestart') level.restart = whole(value);
  if (name === 'w:pStyle') level.style = value;
  if (name === 'w:suff') level.suffix = value;
}

/** A damaged number counts as the first one. */
const whole = (value: string): number => (/^\d{1,6}$/.test(value) ? Number(value) : 1);

/** @param xml text of `styles.xml`. @returns by id, what each style says about numbers. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Writable<Style> | undefined;
  for (const { name, kind, attribute } of xmlTags(xml)) {
    if (name === 'w:style') {
      style = kind === 'open' ? { basedOn: undefined } : undefined;
      if (style) styles.set(attribute('w:styleId') ?? '', style);
    } else if (style && kind !== 'close') describeStyle(style, name, attribute('w:val') ?? '');
  }
  return styles;
}

function describeStyle(style: Writable<Style>, name: string, value: string): void {
  if (name === 'w:basedOn') style.basedOn = value;
  if (name === 'w:numId') style.num = value;
  if (name === 'w:ilvl') style.level = Number(value);
}
