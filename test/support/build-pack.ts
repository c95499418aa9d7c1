import { createHash } from 'node:crypto';
import type { LText } from '@/lib/base/language';
import type { Assessment } from '@/lib/gap/assessment';
import type { ProvisionRef } from '@/lib/gap/fields';
import type { Gap } from '@/lib/gap/gap';
import { checkPack, type Pack, type PackTables, TABLES } from '@/lib/gap/pack';
import type { Passage } from '@/lib/gap/passage';
import type { Recommendation } from '@/lib/gap/recommendation';
import type { PackAct, Source } from '@/lib/gap/source';
import type { ActId } from '@/lib/law/provision';

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/** A text in three languages, the translations made from the English one. */
export function text(en: string, ru = `${en} (ru)`, kk = `${en} (kk)`): LText {
  const made = { status: 'machine', of: 'en', ofHash: hashOf(en) } as const;
  return { en: { text: en, status: 'own' }, ru: { text: ru, ...made }, kk: { text: kk, ...made } };
}

const PROVENANCE: Gap['provenance'] = {
  by: 'test editors',
  at: '2026-11-22T00:00:00Z',
  method: 'manual',
  reviewedBy: [],
  licence: 'CC-BY-4.0',
  attribution: 'test pack',
};

export const fakeAct = (id: ActId, more: Partial<PackAct> = {}): PackAct => ({
  id,
  titles: text(`Act ${id}`),
  inForce: { from: '2015-01-01', to: null },
  unit: 'part',
  links: [],
  ...more,
});

export const fakeSource = (id: `src.${string}`, date: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'ngo-report',
  title: text(`Report ${id}`),
  author: text('Coalition'),
  date,
  langs: ['en'],
  rights: 'not stated; quoted briefly',
  ...more,
});

export const fakePassage = (id: `psg.${string}`, source: `src.${string}`, more: Partial<Passage> = {}): Passage => ({
  id,
  source,
  pin: 'para. 1',
  pinStatus: 'checked',
  says: text(`What ${id} says`),
  themes: [],
  persons: [],
  sdgs: [],
  ...more,
});

/** `kz.cc.2014#146/1@ed.kz.cc.2014.146.1`, the edition optional. */
export function ref(written: string, more: Partial<ProvisionRef> = {}): ProvisionRef {
  const [place = '', edition] = written.split('@');
  const [act = '', path = ''] = place.split('#');
  return {
    act: act as ActId,
    path,
    basis: 'explicit',
    ...(edition ? { edition: edition as `ed.${string}` } : {}),
    ...more,
  };
}

export const fakeGap = (id: `gap.${string}`, domestic: readonly string[], more: Partial<Gap> = {}): Gap => ({
  id,
  title: text(`Title of ${id}`),
  body: text(`Body of ${id}`),
  kinds: ['definition'],
  level: ['law'],
  domestic: domestic.map((written) => ref(written)),
  standards: [],
  rights: ['freedom-from-torture'],
  themes: ['Rule of law & impunity'],
  persons: [],
  evidence: ['psg.one'],
  confidence: 'checked',
  personalData: 'none',
  provenance: PROVENANCE,
  ...more,
});

export const fakeRecommendation = (
  id: `rec.${string}`,
  gaps: readonly `gap.${string}`[],
  passages: readonly `psg.${string}`[],
  more: Partial<Recommendation> = {},
): Recommendation => ({
  id,
  text: text(`Do what ${id} asks`),
  addressee: 'Parliament',
  actionType: 'amend',
  gaps: [...gaps],
  passages: [...passages],
  repeats: [],
  position: 'none',
  confidence: 'checked',
  provenance: PROVENANCE,
  ...more,
});

export const fakeAssessment = (
  id: `asm.${string}`,
  about: `gap.${string}`,
  date: string,
  status: Assessment['status'],
  more: Partial<Assessment> = {},
): Assessment => ({
  id,
  about,
  date,
  status,
  assessor: { kind: 'ngo', name: 'Coalition' },
  because: text('Because it was read.'),
  passages: [],
  confidence: 'checked',
  ...more,
});

/** A pack with these tables; the rest is empty. */
export function fakePack(tables: Partial<PackTables>, more: Partial<Pack> = {}): Pack {
  const pack = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    lacuna: { format: 1, previous: null, uses: [] },
    name: 'test-pack',
    id: 'lacuna:test-pack',
    version: '1.0.0',
    title: 'A pack for tests',
    description: 'Built by a test.',
    created: '2026-11-22T00:00:00Z',
    licenses: [{ name: 'CC-BY-4.0' }],
    contributors: [{ title: 'Test editors', roles: ['editor'] }],
    sources: [],
    resources: TABLES.map((name) => ({ name, data: tables[name] ?? [] })),
    ...more,
  };
  const checked = checkPack(pack);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}

/** A small valid pack with a record in every table: article 146 in both wordings, the old code, the Convention. */
export const samplePack = (): Pack =>
  fakePack({
    acts: [
      fakeAct('kz.cc.1997', { inForce: { from: '1998-01-01', to: '2014-12-31' }, replacedBy: 'kz.cc.2014' }),
      fakeAct('kz.cc.2014', {
        links: [{ site: 'adilet', lang: 'ru', url: 'https://adilet.zan.kz/rus/docs/K1400000226' }],
      }),
      fakeAct('un.cat', { unit: 'paragraph', inForce: { from: '1987-06-26', to: null } }),
    ],
    editions: [
      { id: 'ed.kz.cc.2014.146.1', act: 'kz.cc.2014', path: '146', by: 'Code', from: '2015-01-01', to: '2023' },
      { id: 'ed.kz.cc.2014.146.2', act: 'kz.cc.2014', path: '146', by: 'Law', from: '2023', to: null },
    ],
    concordance: [
      {
        id: 'con.146.old-code',
        from: { act: 'kz.cc.1997', path: '141-1' },
        to: [{ act: 'kz.cc.2014', path: '146', edition: 'ed.kz.cc.2014.146.1' }],
        relation: 'renumbered',
        confidence: 'verified',
        evidence: 'a resolution',
      },
      {
        id: 'con.146.p1',
        from: { act: 'kz.cc.2014', path: '146/1', edition: 'ed.kz.cc.2014.146.1' },
        to: [{ act: 'kz.cc.2014', path: '146/2', edition: 'ed.kz.cc.2014.146.2' }],
        relation: 'widened',
        confidence: 'checked',
        evidence: 'both wordings were read',
      },
    ],
    sources: [fakeSource('src.one', '2014-11'), fakeSource('src.two', '2025-05')],
    passages: [
      fakePassage('psg.one', 'src.one', { quote: { lang: 'en', text: 'a few words' } }),
      fakePassage('psg.two', 'src.two'),
      fakePassage('psg.rec', 'src.one', { kind: 'recommendation' }),
      fakePassage('psg.rec-again', 'src.two', { kind: 'recommendation' }),
    ],
    gaps: [
      fakeGap('gap.penalties', ['kz.cc.2014#146/1@ed.kz.cc.2014.146.1'], {
        kinds: ['sanction-low'],
        standards: [ref('un.cat#4/2')],
      }),
      fakeGap('gap.lawful-actions', ['kz.cc.2014#146/n1@ed.kz.cc.2014.146.2'], { evidence: ['psg.one', 'psg.two'] }),
    ],
    recommendations: [
      fakeRecommendation('rec.first', ['gap.penalties'], ['psg.rec']),
      fakeRecommendation('rec.again', ['gap.penalties'], ['psg.rec-again'], { repeats: ['rec.first'] }),
    ],
    assessments: [
      fakeAssessment('asm.penalties', 'gap.penalties', '2014-11', 'open', { passages: ['psg.one'] }),
      fakeAssessment('asm.lawful', 'gap.lawful-actions', '2023', 'worsened', { edition: 'ed.kz.cc.2014.146.2' }),
      fakeAssessment('asm.lawful-2025', 'gap.lawful-actions', '2025-05', 'open'),
    ],
  });
