/** A vault that this browser is joined to, as it is kept, and what comes from a page that makes or opens keys. */
import * as z from 'zod/mini';

const hexKey = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not a key'));
const keyId = z.string().check(z.regex(/^[0-9a-f]{16}$/, 'not the id of a key'));
const vaultId = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'not the id of a vault'));
const fileName = z
  .string()
  .check(z.regex(/^keys\/[0-9a-hjkmnp-tv-z]{1,8}-[0-9a-hjkmnp-tv-z]{8}\.age$/, 'not a key file'));

/** Where something for one browser alone is locked to, as `age` writes it. */
export const recipientSchema = z.string().check(z.regex(/^age1[0-9a-z]{58}$/, 'not a recipient'));

/** Where sealed files lie. The password is one made for this browser alone, where the server offers that. */
export const placeSchema = z.strictObject({
  kind: z.literal('webdav'),
  /** Address of the chosen folder, with or without a slash at its end. */
  address: z.string().check(z.maxLength(2000)),
  user: z.string().check(z.maxLength(500)),
  password: z.string().check(z.maxLength(500)),
});
export type PlaceConfig = z.infer<typeof placeSchema>;

/** What a key file holds. */
export const keySchema = z.looseObject({
  vault: vaultId,
  keyId,
  /** Counts the keys of a vault: a greater one replaces those before. */
  epoch: z.number(),
  /** 32 bytes in hexadecimal. */
  key: hexKey,
});
export type VaultKey = z.infer<typeof keySchema>;

/** A key file as it lies on the server: locked, so that it may lie anywhere. Bytes in hexadecimal, to pass through messages. */
export const keyFileSchema = z.strictObject({ name: fileName, bytes: z.string().check(z.regex(/^([0-9a-f]{2})+$/)) });
export type KeyFile = z.infer<typeof keyFileSchema>;

/** `device`: the key stays in the browser and cannot be read out. `ask`: it is asked for after each start of the browser. */
export const rememberSchema = z.enum(['device', 'ask']);
export type Remember = z.infer<typeof rememberSchema>;

/** What a person calls a shared vault. For their eyes only: it is not sent. */
export const vaultName = z.string().check(z.minLength(1), z.maxLength(100));

/** An age pair. What is locked for the recipient opens with the identity, without words. */
const pairSchema = z.strictObject({
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/, 'not an identity')),
  recipient: recipientSchema,
});

/** What is needed to make or join a vault. */
export const joiningSchema = z.strictObject({
  /** Empty for the person's own vault; for a shared one, its id. */
  slot: z.string().check(z.maxLength(16)),
  place: placeSchema,
  /** What the person calls the vault; their own needs no name. */
  name: z.optional(vaultName),
  /** What the person calls this browser. */
  label: z.string().check(z.minLength(1), z.maxLength(200)),
  key: keySchema,
  /** All key files of the vault that are known, the one that was opened or made among them. */
  keyFiles: z.array(keyFileSchema),
  remember: rememberSchema,
  /** This browser's own pair, with which others hand it a new key. */
  pair: z.optional(pairSchema),
});
export type Joining = z.infer<typeof joiningSchema>;

export const vaultRecordSchema = z.looseObject({
  vault: vaultId,
  place: placeSchema,
  keyId,
  epoch: z.number(),
  keyFiles: z.array(keyFileSchema),
  remember: rememberSchema,
  name: z.optional(vaultName),
  recipient: z.optional(recipientSchema),
  /** The identity of that recipient, sealed with the vault's key; bytes in hexadecimal. */
  identity: z.optional(z.string()),
});
export type VaultRecord = z.infer<typeof vaultRecordSchema>;
