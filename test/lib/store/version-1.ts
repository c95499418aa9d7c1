import type { Gap } from '@/lib/gap/gap';
import { fakeAct, fakeAssessment, fakeGap, fakePack, fakePassage, fakeSource, text } from '@/test/support/build-pack';

const gap = fakeGap('gap.bar.one', ['kz.cc.2014#146'], { title: text('Title', 'Заголовок', 'Тақырып') });
const gone: Gap = fakeGap('gap.bar.gone', ['kz.cc.2014#146'], { title: text('Gone') });
const pack = fakePack(
  {
    acts: [fakeAct('kz.cc.2014')],
    sources: [fakeSource('src.bar', '2025')],
    passages: [fakePassage('psg.one', 'src.bar')],
    gaps: [gap],
    assessments: [fakeAssessment('asm.bar.one', 'gap.bar.one', '2025', 'open')],
  },
  { name: 'bar-notes', version: '0.2.0' },
);

/** A database as version 1 of its schema left it: an imported file, an own text, one of a dropped record, a removed file. */
export const VERSION_1 = {
  schema: { packs: 'name', edits: '[entity+field], entity', retired: 'id', removed: 'name', stamps: 'key' },
  rows: {
    packs: [
      { name: 'bar-notes', version: '0.2.0', sha256: 'f'.repeat(64), origin: 'imported', text: JSON.stringify(pack) },
    ],
    edits: [
      {
        entity: 'gap.bar.one',
        field: 'title.ru',
        edit: { kind: 'value', value: { text: 'Моими словами', status: 'own' }, base: gap.title.ru },
      },
      {
        entity: 'gap.bar.gone',
        field: 'title.en',
        edit: { kind: 'value', value: { text: 'Kept', status: 'own' }, base: gone.title.en },
      },
    ],
    retired: [{ id: 'gap.bar.gone', record: gone }],
    removed: [{ name: 'src.removed' }],
    stamps: [{ key: 'shipped', value: '0.1.0' }],
  },
} as const;
