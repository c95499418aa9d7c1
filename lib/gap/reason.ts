/**
 * Why something in a library file is a problem. Here in English, for the command line and for lists that are passed on to
 * the author of a file; `reason.*` in the catalogues of the interface has each in every language, this one included.
 */
export const REASONS = {
  'too-big': '{bytes} bytes, at most {cap} are allowed',
  'not-json': 'it cannot be read from line {line}, column {column}',
  absent: 'missing',
  'unknown-field': 'unknown field: {fields}',
  type: 'expected: {type}',
  'one-of': 'must be one of: {values}',
  'too-few': 'too short or too few: at least {limit}',
  'too-many': 'too long or too many: at most {limit}',
  'no-form': 'fits none of the allowed forms',
  form: 'does not have the expected form',
  'not-akn': 'does not begin with /akn/ and a country',
  'not-uuid': 'not a UUID',
  'not-address': 'not the address of a web page',
  'not-symbol': 'not a document symbol',
  'not-hash': 'not 64 lower-case hex digits',
  'not-version': 'not a version N.N.N',
  'not-file-name': 'not a name of a library file',
  'not-runs': 'not runs of articles, such as 1..15 65-1',
  'not-divisions': 'not divisions, such as 2-1@10',
  'not-path': 'not the path of a provision',
  'no-language': 'needs at least one language',
  'id-twice': 'the id {id} stands twice',
  'of-other-file': '{id} belongs to the library file {file}',
  'copy-reads': 'the copy in the library file {file} {version} reads differently',
  'two-copies': 'differs between {shown} and {hidden}; {shown} is shown',
  'file-absent': 'the library file {file} {version} is not here',
  'no-record': 'there is no record {id}',
  'wording-of': '{id} is a wording of {act} {path}',
  repeats: 'a chain of repetitions leads back to {id}',
  'ends-before': 'ends {to}, before it begins {from}',
  'later-than-file': '{date} is later than the file, {made}',
  'no-day': 'there is no day {date}',
  'sdg-form': '“{label}” is not written “16.3 - …”',
  'not-listed': '“{label}” is not in the list',
  'says-nothing': '“{label}” says nothing: UHRI puts it on almost everything',
  blank: 'nothing but white space',
  markup: 'looks like markup; texts are plain',
  control: 'holds an invisible control character',
  'person-name': 'looks like a name with initials: “{found}”',
  'person-mail': 'looks like an e-mail address: “{found}”',
  'person-number': 'looks like a personal number: “{found}”',
  'person-phone': 'looks like a phone number: “{found}”',
  'language-absent': 'no text in: {language}',
  unhashed: 'a translation without “of” and “ofHash” cannot be known to be current',
  'original-absent': 'made from {language}, which is not there',
  'original-changed': 'the text it was made from has changed since: {language}',
  'rests-nowhere': 'no gap, recommendation or assessment rests on it',
  unjudged: 'no assessment: its status is unknown',
  'other-term': '“{found}” is not our term for {term}: {expected}',
  'english-term': '{term} stands in the English; expected: {expected}',
} as const;
export type ReasonKey = keyof typeof REASONS;

/** A reason with the values at fault. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export const because = (key: ReasonKey, values: Reason['values'] = {}): Reason => ({ key, values });

export const inEnglish = ({ key, values }: Reason): string =>
  REASONS[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The reason whose English words a check of a schema brought along. */
export const reasonSaying = (words: string): ReasonKey | undefined =>
  (Object.keys(REASONS) as ReasonKey[]).find((key) => REASONS[key] === words);
