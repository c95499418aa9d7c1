/** Stands beside the sealed files in the person's folder, for whoever finds them: plain words, in English because it is for any finder. */
export const READ_ME = `This folder belongs to Lacuna, a browser extension for reading law.

It holds notes that were sealed on the person's own computers. Nobody can read
them here, and nothing in this folder needs to be opened, renamed or tidied up.
Deleting it deletes nothing in the browsers that are joined to it.

  vault.json   says which vault this is
  keys/        the key of the vault, locked with the recovery words (age format)
  heads/       one small file per browser: which files of its are current
  log/         changes, one folder per browser

To read the notes without Lacuna one needs the recovery words:

  age --decrypt keys/NAME.age        asks for the recovery words, joined by "-"

prints { "vault", "keyId", "epoch", "key" }, the key in hexadecimal. Each file in
heads/ and log/ is then

  "LCN1" (4 bytes) | key id (8) | salt (32) | AES-256-GCM, nonce of 12 zeros
  file key        = HKDF-SHA256(key, salt, info = AAD), 32 bytes
  AAD             = "LCN1|vault|key id in hex|name", for example
                    LCN1|VAULT|KEYID|log/DEVICE/00000001-abcdefgh
  plain text      = length (4 bytes, big endian) | gzip of JSON | zeros

The easier way is a backup made in Lacuna, which opens with two commands:

  age --decrypt lacuna-backup.age | gunzip
`;
