/**
 * Names of files. Generated parts are lower-case letters and digits without those that are mistaken for one another, since
 * some servers do not tell the cases apart. A random part keeps a name unique even for a device that forgot or was copied.
 */
import type { RandomBytes } from '@/lib/note/stamp';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SEQ_LENGTH = 8;

export const word = (random: RandomBytes, length: number): string =>
  Array.from(random(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

export const newVault = (random: RandomBytes): string => word(random, 16);
export const newKeyId = (random: RandomBytes): Uint8Array => random(8);

const W = '[0-9a-hjkmnp-tv-z]';
const VAULT = new RegExp(`^lacuna-(${W}{16})$`);
const HEAD = new RegExp(`^heads/(${W}{8})\\.(${W}{8})\\.(${W}{8})$`);
const LOG = new RegExp(`^log/(${W}{8})/(${W}{8})-(${W}{8})$`);
const KEY = new RegExp(`^keys/(${W}{1,8})-(${W}{8})\\.age$`);

export const VAULT_FILE = 'vault.json';
export const README_FILE = 'README.txt';

export const vaultFolder = (vault: string): string => `lacuna-${vault}`;
export const vaultOfFolder = (folder: string): string | undefined => VAULT.exec(folder)?.[1];

/** A number in base 32, padded so that names sort as numbers do. */
const seqText = (seq: number): string => {
  let rest = seq;
  let text = '';
  for (let i = 0; i < SEQ_LENGTH; i++) {
    text = `${ALPHABET[rest % 32]}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
};

export const headName = (device: string, seq: number, random: RandomBytes): string =>
  `heads/${device}.${seqText(seq)}.${word(random, 8)}`;
export const logName = (device: string, seq: number, random: RandomBytes): string =>
  `log/${device}/${seqText(seq)}-${word(random, 8)}`;
export const keyName = (epoch: number, random: RandomBytes): string =>
  `keys/${seqText(epoch).replace(/^0+(?=.)/, '')}-${word(random, 8)}.age`;

export interface HeadName {
  readonly name: string;
  readonly device: string;
  /** Sorts as its number does. */
  readonly seq: string;
}

/** A name of a head taken apart; undefined for anything else. */
export function parseHeadName(name: string): HeadName | undefined {
  const [, device, seq] = HEAD.exec(name) ?? [];
  return device && seq ? { name, device, seq } : undefined;
}

/** Device that wrote a segment. */
export const writerOf = (name: string): string => LOG.exec(name)?.[1] ?? '';
/** A chain names its segments without what all have in common. */
export const logTail = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
export const logNameOf = (device: string, tail: string): string => `log/${device}/${tail}`;

/** Epoch of a key file; undefined for another name. */
export function epochOf(name: string): number | undefined {
  const text = KEY.exec(name)?.[1];
  return text === undefined ? undefined : [...text].reduce((sum, letter) => sum * 32 + ALPHABET.indexOf(letter), 0);
}

/** Whether a file may stand under this name in a listing of the folder. */
export function belongsIn(folder: 'heads' | 'keys', name: string): boolean {
  return folder === 'heads' ? HEAD.test(name) : KEY.test(name);
}
