import { TABLES } from '@/lib/gap/pack';

/** A pack broken in one place. */
export interface Mutant {
  readonly name: string;
  readonly pack: unknown;
  /** Words that the message must hold. */
  readonly place: string;
  /** False: usable, with a warning. */
  readonly refused: boolean;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Key = string | number;

const copyOf = (pack: Json): Json => structuredClone(pack);

function at(pack: Json, path: readonly Key[]): Json {
  let here: Json = pack;
  for (const key of path) here = (here as Record<Key, Json>)[key] as Json;
  return here;
}

/** The pack with one value put in; the given pack stays as it is. */
function put(pack: Json, path: readonly Key[], value: Json): Json {
  const copy = copyOf(pack);
  const parent = at(copy, path.slice(0, -1)) as Record<Key, Json>;
  parent[path.at(-1) ?? ''] = value;
  return copy;
}

function without(pack: Json, path: readonly Key[]): Json {
  const copy = copyOf(pack);
  Reflect.deleteProperty(at(copy, path.slice(0, -1)) as object, path.at(-1) ?? '');
  return copy;
}

/** Every way of breaking a pack that a careless or hostile author would find, in every record. */
export function mutantsOf(pack: Json): readonly Mutant[] {
  return [
    ...envelopeMutants(pack),
    ...TABLES.flatMap((table, index) =>
      (at(pack, ['resources', index, 'data']) as Json[]).flatMap((_record, position) =>
        recordMutants(pack, table, index, position),
      ),
    ),
    ...chosenMutants(pack),
  ];
}

function envelopeMutants(pack: Json): readonly Mutant[] {
  const resources = at(pack, ['resources']) as Json[];
  const keys = Object.keys(pack as Record<string, Json>);
  const refuse = (name: string, place: string, broken: Json): Mutant => ({ name, place, pack: broken, refused: true });
  return [
    ...keys.map((key) => refuse(`without ${key}`, key, without(pack, [key]))),
    ...keys.map((key) => refuse(`${key} is a number`, key, put(pack, [key], 7))),
    refuse('unknown field in the file', 'extra', put(pack, ['extra'], 'x')),
    refuse('format 2', 'lacuna', put(pack, ['lacuna', 'format'], 2)),
    refuse('version with a v', 'version', put(pack, ['version'], 'v1.0.0')),
    refuse('name with blanks', 'name', put(pack, ['name'], 'my pack')),
    refuse('script as homepage', 'homepage', put(pack, ['homepage'], 'javascript:alert(1)')),
    refuse('no licence', 'licenses', put(pack, ['licenses'], [])),
    refuse('a ninth resource', 'resources', put(pack, ['resources', 8], { name: 'notes', data: [] })),
    refuse('only seven resources', 'resources', put(pack, ['resources'], resources.slice(0, -1))),
    refuse('two resources exchanged', 'acts', put(pack, ['resources'], resources.toReversed())),
  ];
}

/** For each record: every field taken away, every field of the wrong type, an unknown field, a doubled id. */
function recordMutants(pack: Json, table: string, index: number, position: number): readonly Mutant[] {
  const path = ['resources', index, 'data', position];
  const record = at(pack, path) as Record<string, Json>;
  const id = String(record.id);
  const refuse = (name: string, broken: Json, place = id): Mutant => ({
    name: `${id}: ${name}`,
    place,
    pack: broken,
    refused: true,
  });
  const wrong = Object.keys(record).filter((key) => key !== 'id');
  return [
    ...wrong
      .filter((key) => !OPTIONAL.has(`${table}.${key}`))
      .map((key) => refuse(`without ${key}`, without(pack, [...path, key]))),
    ...wrong.map((key) => refuse(`${key} is a truth value`, put(pack, [...path, key], true))),
    refuse('unknown field', put(pack, [...path, 'comment'], 'x'), 'comment'),
    refuse('id of another kind', put(pack, [...path, 'id'], 'thing.x'), table),
    refuse(
      'the same record twice',
      put(pack, ['resources', index, 'data'], [...(at(pack, ['resources', index, 'data']) as Json[]), record]),
    ),
  ];
}

/** Fields that may be left out: their absence is no fault. */
const OPTIONAL: ReadonlySet<string> = new Set(
  `acts.links acts.replacedBy passages.kind passages.quote passages.themes passages.persons passages.sdgs concordance.to
   gaps.standards gaps.rights gaps.persons recommendations.repeats recommendations.position
   assessments.passages assessments.edition`.split(/\s+/),
);

function chosenMutants(pack: Json): readonly Mutant[] {
  const set = (name: string, path: readonly Key[], value: Json, place: string, refused = true): Mutant => ({
    name,
    place,
    refused,
    pack: put(pack, path, value),
  });
  const [acts, editions, concordance, sources, passages, gaps, recommendations, assessments] = TABLES.map(
    (_table, index): readonly Key[] => ['resources', index, 'data', 0],
  ) as [Key[], Key[], Key[], Key[], Key[], Key[], Key[], Key[]];
  return [
    ...['<b>x</b>', '<script>1', '<img src=x onerror=y>', 'a &nbsp; b', '<!-- x -->'].map((bad) =>
      set(`markup ${bad}`, [...gaps, 'body', 'en', 'text'], bad, 'body › en'),
    ),
    set('blank title', [...gaps, 'title', 'kk', 'text'], '   ', 'title › kk'),
    set('empty title', [...gaps, 'title', 'kk', 'text'], '', 'title › kk'),
    set('text turned round', [...gaps, 'title', 'en', 'text'], 'law \u202Eneddih', 'title › en'),
    set('text too long', [...gaps, 'body', 'en', 'text'], 'x'.repeat(4001), 'body › en'),
    set('quote too long', [...passages, 'quote', 'text'], 'x'.repeat(301), 'quote'),
    set('no language at all', [...gaps, 'title'], {}, 'title'),
    set('a fourth language', [...gaps, 'title', 'fr'], { text: 'x', status: 'own' }, 'fr'),
    set('unknown text status', [...gaps, 'title', 'en', 'status'], 'final', 'status'),
    set('no source, no gap', [...gaps, 'evidence'], [], 'evidence'),
    set('no kind', [...gaps, 'kinds'], [], 'kinds'),
    set('four kinds', [...gaps, 'kinds'], ['absent', 'definition', 'vague', 'remedy'], 'kinds'),
    set('unknown kind', [...gaps, 'kinds'], ['bad'], 'kinds'),
    set('no level', [...gaps, 'level'], [], 'level'),
    set('no theme', [...gaps, 'themes'], [], 'themes'),
    set('theme of no list', [...gaps, 'themes'], ['Torture'], 'themes'),
    set('theme with the dash of the export', [...gaps, 'themes'], ['- Rule of law & impunity'], 'themes'),
    set('theme that says nothing', [...gaps, 'themes'], ['Reservations'], 'themes', false),
    set('person of no list', [...gaps, 'persons'], ['everyone'], 'persons'),
    set('right of no list', [...gaps, 'rights'], ['freedom'], 'rights'),
    set('goal without number', [...passages, 'sdgs'], ['Peace'], 'sdgs'),
    set('passage of no source', [...passages, 'source'], 'src.nowhere', 'src.nowhere'),
    set('evidence of nothing', [...gaps, 'evidence'], ['psg.nowhere'], 'psg.nowhere'),
    set('recommendation on no gap', [...recommendations, 'gaps'], ['gap.nowhere'], 'gap.nowhere'),
    set('repeats nothing', [...recommendations, 'repeats'], ['rec.nowhere'], 'rec.nowhere'),
    set('repeats itself', [...recommendations, 'repeats'], ['rec.first'], 'rec.first'),
    set('repeats in a circle', [...recommendations, 'repeats'], ['rec.again'], 'rec.first'),
    set('assessment of nothing', [...assessments, 'about'], 'gap.nowhere', 'gap.nowhere'),
    set('assessment of a passage', [...assessments, 'about'], 'psg.one', 'about'),
    set('edition of no act', [...editions, 'act'], 'kz.nowhere', 'kz.nowhere'),
    set('edition ends before it begins', [...editions, 'to'], '2014-12', 'ed.kz.cc.2014.146.1'),
    set('act ends before it begins', [...acts, 'inForce', 'to'], '1997', 'kz.cc.1997'),
    set('day that does not exist', [...sources, 'date'], '2023-02-30', 'src.one'),
    set('month that does not exist', [...sources, 'date'], '2023-13', 'src.one'),
    set('date in words', [...sources, 'date'], 'May 2025', 'src.one'),
    set('source of the future', [...sources, 'date'], '2031', 'src.one', false),
    set('assessment of the future', [...assessments, 'date'], '2031-01', 'asm.penalties', false),
    set('concordance from nowhere', [...concordance, 'from', 'act'], 'kz.nowhere', 'kz.nowhere'),
    set('wording of another article', [...gaps, 'domestic', 0, 'path'], '147/1', 'gap.penalties'),
    set('wording of no record', [...gaps, 'domestic', 0, 'edition'], 'ed.nowhere', 'ed.nowhere'),
    set('path with a dot', [...gaps, 'domestic', 0, 'path'], '146.1', 'path'),
    set('path in words', [...gaps, 'domestic', 0, 'path'], 'art. 146', 'path'),
    set('act in capitals', [...gaps, 'domestic', 0, 'act'], 'KZ.CC', 'act'),
    set('script as address', [...acts, 'links'], [{ site: 'other', url: 'javascript:alert(1)' }], 'url'),
    set('data as address', [...sources, 'url'], 'data:text/html,x', 'url'),
    set('file as address', [...sources, 'url'], 'file:///etc/passwd', 'url'),
    set('address with markup', [...sources, 'url'], 'https://x/"><b>', 'url'),
    set('symbol with blanks', [...sources, 'symbol'], 'CCPR C KAZ', 'symbol'),
    set('hash too short', [...sources, 'sha256'], 'abc', 'sha256'),
    set('identifier that is none', [...passages, 'uhri'], '12', 'uhri'),
    set('stale translation', [...gaps, 'title', 'en', 'text'], 'Changed since', 'title › ru', false),
    set('translation of nothing', [...gaps, 'title', 'ru', 'of'], 'ru', 'title › ru', false),
    set('translation without hash', [...gaps, 'title', 'kk'], { text: 'x', status: 'machine' }, 'title › kk', false),
    set('title in one language', [...gaps, 'title'], { en: { text: 'x', status: 'own' } }, 'title', false),
    set('initials of a person', [...gaps, 'body', 'en', 'text'], 'The case of A. Ivanov', 'body', false),
    set('surname and initials', [...gaps, 'body', 'ru', 'text'], 'дело Иванова А.Б.', 'body › ru', false),
    set('e-mail in a text', [...passages, 'says', 'en', 'text'], 'write to a@b.kz', 'says', false),
    set('personal number in a text', [...passages, 'says', 'en', 'text'], 'number 880101300123', 'says', false),
    set('phone in a text', [...passages, 'says', 'en', 'text'], 'call +7 701 123 45 67', 'says', false),
    set('gap without assessment', ['resources', 7, 'data'], [], 'gap.penalties', false),
    set('passage that nothing needs', [...recommendations, 'passages'], ['psg.two'], 'psg.rec', false),
    set('uses a pack that is not here', ['lacuna', 'uses'], [{ name: 'other', version: '1.0.0' }], 'other'),
    set('grade of no scale', [...assessments, 'grade'], { scale: 'ours', value: 'C', given: 'bad' }, 'scale'),
    set('prototype smuggled in', [...gaps, 'constructor'], 'x', 'constructor'),
  ];
}
