import type { Language } from '@/lib/base/language';
import { NoteBody } from './notes/NoteBody';
import type { Guide, GuidePart } from './read-guide';

export interface GuidePageProps {
  readonly language: Language;
  readonly guide: Guide;
  /** Where a picture lies, by its file name. */
  picture(file: string): string;
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

function Part({ part, picture }: { readonly part: GuidePart; picture(file: string): string }) {
  if (part.kind === 'text') return <NoteBody text={part.text} />;
  return <img src={picture(part.file)} alt={part.says} width={1280} height={800} loading="lazy" />;
}
