import type { Language } from '@/lib/base/language';
import { NoteBody } from './notes/NoteBody';
import type { Guide, GuidePart } from './read-guide';

export interface GuidePageProps {
  readonly language: Language;
  readonly guide: Guide;
  /** Where a picture lies, by its file name; undefined for one that was not built in. */
  picture(file: string): string | undefined;
}

/** The guide for those who use Lacuna; it needs no network. */
export function GuidePage({ language, guide, picture }: GuidePageProps) {
  return (
    <main class="lacuna-root lc-guide" lang={language}>
      <h1>{guide.title}</h1>
      <NoteBody text={guide.lead} />
      <nav aria-label={guide.title}>
        <ul>
          {guide.sections.map(({ heading }, index) => (
            <li key={heading}>
              <a href={`#part-${index + 1}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {guide.sections.map(({ heading, parts }, index) => (
        <section key={heading} id={`part-${index + 1}`}>
          <h2>{heading}</h2>
          {parts.map((part) => (
            <Part key={part.kind === 'text' ? part.text : part.file} part={part} picture={picture} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Part({ part, picture }: { readonly part: GuidePart; picture: GuidePageProps['picture'] }) {
  if (part.kind === 'text') return <NoteBody text={part.text} />;
  const address = picture(part.file);
  return address ? <img src={address} alt={part.says} width={1280} height={800} loading="lazy" /> : null;
}
