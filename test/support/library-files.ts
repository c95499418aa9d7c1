import { fakeAct, fakeAssessment, fakeGap, fakePack, fakePassage, fakeSource, text } from './build-pack';

/** A colleague's library file with one gap on article 146, as text. */
export function barFile(
  version: string,
  title = 'The bar asks for a duty to record',
  body = 'Nothing obliges anyone to record the first hours.',
): string {
  const pack = fakePack(
    {
      acts: [fakeAct('kz.cc.2014')],
      sources: [fakeSource('src.bar', '2025')],
      passages: [fakePassage('psg.bar.one', 'src.bar')],
      gaps: [
        fakeGap('gap.bar.recording', ['kz.cc.2014#146'], {
          title: text(title, 'Адвокаты просят обязать вести запись', 'Адвокаттар жазып алуды міндеттеуді сұрайды'),
          body: text(body, 'Никто не обязан записывать первые часы.', 'Алғашқы сағаттарды жазуға ешкім міндетті емес.'),
          evidence: ['psg.bar.one'],
        }),
      ],
      assessments: [fakeAssessment('asm.bar.recording', 'gap.bar.recording', '2025', 'open')],
    },
    { name: 'bar-notes', id: 'lacuna:bar-notes', version, title: 'Notes of the bar' },
  );
  return JSON.stringify(pack, null, 2);
}
