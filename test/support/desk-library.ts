import { LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary, type Library } from '@/lib/gap/library';
import { SOURCE_KINDS, STATUSES } from '@/lib/gap/vocabulary';
import {
  fakeAct,
  fakeAssessment,
  fakeGap,
  fakePack,
  fakePassage,
  fakeRecommendation,
  fakeSource,
  ref,
  text,
} from './build-pack';

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const CODES = ['kz.cc.2014', 'kz.cpc.2014', 'kz.pec.2014'] as const;
const TREATIES = ['un.iccpr', 'un.cat', 'un.icescr', 'un.crc'] as const;
const THEMES = ['Rule of law & impunity', 'Access to justice & remedy', 'Right to health'];

/** A library as wide as it is long: three codes, four treaties, forty sources of every kind, three passages to a gap. */
export function deskLibrary(size: number): Library {
  const ids = Array.from({ length: size }, (_, i) => i);
  const sources = Array.from({ length: 40 }, (_, i) =>
    fakeSource(`src.s${i}`, String(2008 + (i % 18)), { kind: at(SOURCE_KINDS, i) }),
  );
  return buildLibrary(
    [
      fakePack({
        acts: [...CODES, ...TREATIES].map((act) => fakeAct(act)),
        sources,
        passages: ids.flatMap((i) =>
          [0, 1, 2].map((n) => fakePassage(`psg.p${i}-${n}`, `src.s${(i * 3 + n * 7) % 40}`)),
        ),
        gaps: ids.map((i) =>
          fakeGap(`gap.g${i}`, [`${at(CODES, i)}#${1 + (i % 480)}`, ...(i % 25 === 0 ? ['kz.cc.2014#146'] : [])], {
            title: text(`The ${i}th thing that is missing`),
            body: text('A text of a usual length, which says what is missing and why it matters. '.repeat(4)),
            standards: [ref(`${at(TREATIES, i)}#${1 + (i % 27)}`)],
            themes: [at(THEMES, i)],
            evidence: [`psg.p${i}-0`, `psg.p${i}-1`, `psg.p${i}-2`],
          }),
        ),
        recommendations: ids
          .filter((i) => i % 2 === 0)
          .map((i) => fakeRecommendation(`rec.r${i}`, [`gap.g${i}`], [`psg.p${i}-1`])),
        assessments: ids.map((i) => fakeAssessment(`asm.a${i}`, `gap.g${i}`, '2020', at(STATUSES, i))),
      }),
    ],
    LAW_FACTS,
  );
}
