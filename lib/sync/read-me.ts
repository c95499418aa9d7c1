/** Stands beside the sealed files in the person's folder, for whoever finds them: plain words, in English because it is for any finder. */
export const READ_ME = `This folder belongs to Lacuna, a browser extension for reading law.

It holds notes that were sealed on the person's own computers. Nobody can read
them here, and nothing in this folder needs to be opened, renamed or tidied up.
Deleting it deletes nothing in the browsers that are joined to it.

  vault.json   says which vault this is
  keys/        the keys of the vault, locked with the recovery words (age format)
  heads/       one small file per browser: which files of its are current
  log/         changes, one folder per browser

The easiest way to the notes without Lacuna is a backup made in Lacuna:

  age --decrypt lacuna-2026-11-22.gz.age | gunzip > notes.json

To read what lies in this folder one needs the recovery words, the programs age
and node, and a copy of the folder. In the copy:

1. age --decrypt keys/NAME.age > key.json
   asks for the recovery words, joined by "-". Several keys mean that the key
   was changed: open each that the words open, as key.json, key2.json ...
2. Save the lines between the marks below as recover.cjs
3. node recover.cjs . key.json > notes.json

Each file in heads/ and log/ is

  "LCN1" (4 bytes) | key id (8) | salt (32) | AES-256-GCM, nonce of 12 zeros
  file key        = HKDF-SHA256(key, salt, info = AAD), 32 bytes
  AAD             = "LCN1|vault|key id in hex|name", for example
                    LCN1|VAULT|KEYID|log/DEVICE/00000001-abcdefgh
  plain text      = length (4 bytes, big endian) | gzip of JSON | zeros

---- recover.cjs ----
const { createDecipheriv, hkdfSync } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { gunzipSync } = require('node:zlib');

const [folder, ...files] = process.argv.slice(2);
const keys = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const rows = {};
for (const device of readdirSync(folder + '/log'))
  for (const file of readdirSync(folder + '/log/' + device)) {
    const name = 'log/' + device + '/' + file;
    try {
      merge(open(name).ops);
    } catch (error) {
      console.error(name + ': ' + error.message);
    }
  }
console.log(JSON.stringify(rows, null, 1));

function open(name) {
  const bytes = readFileSync(folder + '/' + name);
  const id = bytes.subarray(4, 12).toString('hex');
  const key = keys.find((one) => one.keyId === id);
  if (!key) throw new Error('none of the keys is for it');
  const aad = Buffer.from(['LCN1', key.vault, id, name].join('|'));
  const fileKey = hkdfSync('sha256', Buffer.from(key.key, 'hex'), bytes.subarray(12, 44), aad, 32);
  const cipher = createDecipheriv('aes-256-gcm', Buffer.from(fileKey), Buffer.alloc(12));
  cipher.setAAD(aad).setAuthTag(bytes.subarray(-16));
  const plain = Buffer.concat([cipher.update(bytes.subarray(44, -16)), cipher.final()]);
  return JSON.parse(gunzipSync(plain.subarray(4, 4 + plain.readUInt32BE(0))));
}

// Every value has the stamp of its last change, and later stamps sort later. Of a text all versions are kept.
function merge(ops) {
  for (const [id, { k, f = {}, t = {}, x = {}, d, p }] of Object.entries(ops)) {
    const row = (rows[id] ??= { k, f: {}, t: {}, x: {} });
    for (const [held, come] of [[row.f, f], [row.t, t]])
      for (const [name, one] of Object.entries(come)) if (!(held[name]?.[1] > one[1])) held[name] = one;
    for (const [text, versions] of Object.entries(x)) row.x[text] = { ...row.x[text], ...versions };
    if (d && !(row.d?.[1] > d[1])) row.d = d;
    for (const gone of p ?? []) for (const versions of Object.values(row.x)) delete versions[gone];
  }
}
---- end of recover.cjs ----
`;
