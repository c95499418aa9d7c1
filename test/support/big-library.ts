import { buildLibrary, type Library } from '@/lib/gap/library';
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

const EN =
  'torture detention lawyer court evidence complaint compensation rehabilitation prison officer victim witness investigation confession judge prosecutor review release hearing record medical doctor cell video interrogation suspect minor police law practice'.split(
    ' ',
  );
const RU =
  'пытки задержание адвокат суд доказательства жалоба возмещение реабилитация тюрьма сотрудник потерпевший свидетель расследование признание судья прокурор пересмотр освобождение заседание протокол медицинский врач камера видео допрос подозреваемый подросток полиция закон практика'.split(
    ' ',
  );
const KK =
  'азаптау ұстау адвокат сот дәлелдеме шағым өтемақы ақтау түрме қызметкер жәбірленуші куә тергеп-тексеру мойындау судья прокурор қарау босату отырыс хаттама медициналық дәрігер камера бейне жауап күдікті кәмелет полиция заң тәжірибе'.split(
    ' ',
  );

/** A pseudo-random stream that is the same in every run. */
function stream(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const VOCABULARY = 6000;

/** Words of a language by falling frequency: the field's own among the first few hundred, the rest made of its letters. */
function vocabulary(known: readonly string[], next: (below: number) => number): readonly string[] {
  const letters = [...new Set(known.join('').replaceAll('-', ''))];
  const made = (): string => Array.from({ length: 4 + next(7) }, () => letters[next(letters.length)]).join('');
  return Array.from({ length: VOCABULARY }, (_, rank) => (rank % 20 === 10 && known[(rank - 10) / 20]) || made());
}

/** A library of `size` gaps with texts of a real length in three languages; "habeas corpus" only in the first. */
export function bigLibrary(size: number): Library {
  const next = stream(7);
  const [en, ru, kk] = [EN, RU, KK].map((known) => vocabulary(known, next));
  // A few words make up most of a text, as in every language: the cube bends the choice towards the first.
  const pick = (list: readonly string[]): string => list[Math.floor((next(10_000) / 10_000) ** 3 * list.length)] ?? '';
  const words = (list: readonly string[] = [], count = 0): string =>
    Array.from({ length: count }, () => pick(list)).join(' ');
  const made = (count: number) => text(words(en, count), words(ru, count), words(kk, count));
  const ids = Array.from({ length: size }, (_, i) => i);
  return buildLibrary([
    fakePack({
      acts: [fakeAct('kz.cpc.2014'), fakeAct('un.iccpr', { unit: 'paragraph' })],
      sources: [fakeSource('src.one', '2014-11')],
      passages: ids.map((i) => fakePassage(`psg.p${i}`, 'src.one', { says: made(20) })),
      gaps: ids.map((i) =>
        fakeGap(`gap.g${i}`, [`kz.cpc.2014#${1 + (i % 670)}`], {
          title: i === 0 ? text('Habeas corpus', 'Хабеас корпус', 'Хабеас корпус') : made(9),
          body: made(45),
          evidence: [`psg.p${i}`],
          standards: [ref('un.iccpr#9')],
        }),
      ),
      recommendations: ids
        .filter((i) => i % 2 === 0)
        .map((i) => fakeRecommendation(`rec.r${i}`, [`gap.g${i}`], [`psg.p${i}`], { text: made(15) })),
      assessments: ids.map((i) => fakeAssessment(`asm.a${i}`, `gap.g${i}`, '2014-11', 'open')),
    }),
  ]);
}
