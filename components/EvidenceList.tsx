import type { Language } from '@/lib/base/language';
import type { EvidenceView } from '@/lib/gap/card';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';
import { Rendered } from './Rendered';
import { safeLink } from './safe-link';

/** More sources than these fold away, so that the recommendation stays in sight. */
const SHOWN = 3;

export interface EvidenceListProps {
  readonly evidence: readonly EvidenceView[];
  readonly language: Language;
  /** Standing already told for the gap. */
  readonly told?: string | undefined;
}

/** Who says so: source, date and place, then what it says in our words. Newest first, because it tells how things stand. */
export function EvidenceList({ evidence, language, told }: EvidenceListProps) {
  const words = pageWords(language);
  const ordered = [...evidence].sort((a, b) => b.source.date.localeCompare(a.source.date));
  const rest = ordered.slice(SHOWN);
  if (ordered.length === 0) return null;
  return (
    <section class="lc-section">
      <h4 class="lc-label">{words('evidence')}</h4>
      <ul class="lc-entries">
        {ordered.slice(0, SHOWN).map((item) => (
          <EvidenceItem key={item.passage} item={item} language={language} told={told} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="lc-details">
          <summary>{words('evidence.more', { count: rest.length })}</summary>
          <ul class="lc-entries">
            {rest.map((item) => (
              <EvidenceItem key={item.passage} item={item} language={language} told={told} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function EvidenceItem(props: {
  readonly item: EvidenceView;
  readonly language: Language;
  readonly told: string | undefined;
}) {
  const { item, language } = props;
  const words = pageWords(language);
  return (
    <li class="lc-entry">
      <p class="lc-entry-source">
        <SourceLine item={item} language={language} />
      </p>
      <p>
        <Rendered text={item.says} language={language} told={props.told} />
      </p>
      {item.quote && (
        <blockquote class="lc-quote" lang={item.quote.lang}>
          {words('quote', { text: item.quote.text })}
        </blockquote>
      )}
    </li>
  );
}

/** Author, title, symbol, date, pin: in the order in which they are cited. */
export function SourceLine({ item, language }: { readonly item: EvidenceView; readonly language: Language }) {
  const words = pageWords(language);
  const { source } = item;
  const href = safeLink(source.url);
  const title = <Rendered text={source.title} language={language} standing={false} />;
  return (
    <>
      <span class="lc-entry-author">
        <Rendered text={source.author} language={language} standing={false} />
      </span>
      {', '}
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {source.symbol && `, ${source.symbol}`}
      {`, ${printWhen(source.date, language)}, `}
      {/* Headings of the document stand in it as they are. */}
      {language === 'en' ? item.pin : item.pinIn[language]}
      {item.pinStatus === 'doubtful' && (
        <span class="lc-standing" data-doubt>
          {words('pin.doubtful')}
        </span>
      )}
    </>
  );
}
