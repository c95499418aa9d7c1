/** One passage of the exchange format (a JSON line) to its references. */
import * as z from 'zod/mini';
import { findReferences } from '@/lib/citation/find';
import type { FindContext, Reference, Target } from '@/lib/citation/reference';
import { readAddress } from '@/lib/law/address';
import { actById } from '@/lib/law/catalogue';
import { familyOf } from '@/lib/law/family';
import type { ActId } from '@/lib/law/provision';

const passage = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.optional(z.nullable(z.string())),
  page: z.optional(
    z.nullable(
      z.object({
        url: z.optional(z.nullable(z.string())),
        title: z.optional(z.nullable(z.string())),
        act: z.optional(z.nullable(z.string())),
        article: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  date: z.optional(z.nullable(z.string())),
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** Reads one line, finds its references, and returns the record that is written out. */
export function detectLine(line: string): object {
  const { id, text, page, date } = passage.parse(JSON.parse(line));
  const act = actOfPage(page?.act ?? undefined, page?.url ?? undefined);
  const article = page?.article ?? undefined;
  const context: FindContext = {
    act,
    date: date ?? undefined,
    url: page?.url ?? undefined,
    title: page?.title ?? undefined,
    articleAt: article === undefined ? undefined : () => article,
    today: today(),
  };
  const references = findReferences(text, context);
  return {
    id,
    references: references.map((reference) => written(text, reference)),
    foreign: references
      .filter((reference) => reference.targets.some((target) => target.status === 'foreign'))
      .map((reference) => reference.span),
  };
}

function actOfPage(named: string | undefined, url: string | undefined): ActId | undefined {
  if (named !== undefined) return (actById(named)?.id ?? named) as ActId;
  return url === undefined ? undefined : readAddress(url)?.act;
}

const written = (text: string, { span, targets }: Reference): object => ({
  ...span,
  quote: text.slice(span.start, span.end),
  targets: targets.map(writtenTarget),
});

/** The open id of a family («Tax Code, edition open») where the edition was only a default. */
function writtenTarget(target: Target): object {
  const [article = '', ...levels] = target.path.split('/');
  const below = levels.filter((level) => !/^[ni]\d/.test(level));
  const part = target.pointOnly === true ? undefined : below[0];
  const deeper = target.pointOnly === true ? below : below.slice(1);
  return {
    act: target.act ?? (target.status === 'self' ? 'self' : null),
    article: article === '0' ? 'self' : article,
    ...(part === undefined ? {} : { part }),
    ...(deeper.length === 0 ? {} : { point: pointOf(deeper) }),
    path: target.path,
    ...target.span,
    status: target.status,
    basis: target.actBasis,
    edition: target.editionBasis,
    ...(target.alternatives.length > 0 ? { alternatives: target.alternatives } : {}),
    ...(target.suggestion ? { suggestion: target.suggestion } : {}),
    ...(target.warnings.length > 0 ? { warnings: target.warnings } : {}),
    ...(target.act ? { family: familyOf(target.act) } : {}),
  };
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Levels below the part in one field; treaties write numbers below a letter in roman. */
function pointOf(levels: readonly string[]): string {
  return levels
    .map((level, i) => (i > 0 && /^[a-z]$/.test(levels[i - 1] ?? '') ? (ROMAN[Number(level)] ?? level) : level))
    .map((level, i) => (i === 0 ? level : `(${level})`))
    .join('');
}
