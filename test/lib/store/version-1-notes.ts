const first = '0199a1b2c3d4000000.0a1b2c3d.w0rd';
const second = '0199a1b2d000000001.0a1b2c3d.w0rd';

/** The notes of a person as version 1 of the database's schema left them. Never changed: what was stored once must be read for ever. */
export const VERSION_1_NOTES = {
  schema: {
    notes: 'id, kind, document, site, *articles, *tags, colour, state, conflict, modified',
    outbox: '++n, id',
    meta: 'k',
    drafts: 'key, document',
  },
  rows: {
    notes: [
      {
        id: '7d1f8c1e-0000-4000-8000-000000000001',
        kind: 'note',
        row: {
          id: '7d1f8c1e-0000-4000-8000-000000000001',
          k: 'note',
          f: {
            document: ['act:K1400000231:ru', first],
            address: ['https://adilet.zan.kz/rus/docs/K1400000231', first],
            provision: [{ act: 'kz.cpc.2014', path: '188/2' }, first],
            motivation: ['gap', first],
            colour: ['pink', second],
            created: [1_759_354_471_380, first],
          },
          t: { пытки: [1, first], снято: [0, second] },
          x: {
            body: { [first]: ['Первый текст', []], [second]: ['Второй текст', [first]] },
            anchor: {
              [first]: [
                {
                  path: '188/2',
                  quote: { exact: 'слова', prefix: 'до ', suffix: ' после' },
                  position: { start: 3, end: 8 },
                },
                [],
              ],
            },
          },
        },
        document: 'act:K1400000231:ru',
        site: 'adilet.zan.kz',
        articles: ['kz.cpc.2014#188'],
        tags: ['пытки'],
        colour: 'pink',
        state: 'live',
        conflict: 0,
        modified: 1_759_354_474_496,
      },
    ],
    outbox: [{ n: 1, id: '7d1f8c1e-0000-4000-8000-000000000001', what: [`x:body@${second}`] }],
    meta: [{ k: 'clock', device: '0a1b2c3d', last: second, revision: 2 }],
    drafts: [
      { key: 'd1', document: 'act:K1400000231:ru', content: { body: 'недописано' }, modified: 1_759_354_474_496 },
    ],
  },
} as const;
