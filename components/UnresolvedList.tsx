import { useCallback, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { type Provision, provisionKey } from '@/lib/law/provision';
import type { PageTarget } from '@/lib/message/page-state';
import { appWords } from '@/lib/words/app-words';
import { isDoubtful, type UnresolvedEntry } from './group';
import { memoRow } from './memo';
import { placeName, provisionName } from './say';
import { useGrowing } from './use-growing';

export interface UnresolvedListProps {
  readonly entries: readonly UnresolvedEntry[];
  readonly language: Language;
  onJump(id: string): void;
  onDetail(provision: Provision): void;
}

/** What could not be resolved, and why: never left out of sight. */
export function UnresolvedList({ entries, language, onJump, onDetail }: UnresolvedListProps) {
  const words = appWords(language);
  const calls = useRef({ onJump, onDetail });
  calls.current = { onJump, onDetail };
  const jump = useCallback((id: string) => calls.current.onJump(id), []);
  const detail = useCallback((provision: Provision) => calls.current.onDetail(provision), []);
  const drawn = useGrowing(entries.map(({ key }) => key));
  if (entries.length === 0) return null;
  return (
    <section class="lc-act">
      <h2 class="lc-act-name">
        {words('panel.unresolved')} <span class="lc-soft">({entries.length})</span>
      </h2>
      <p class="lc-soft lc-small lc-act-explain">{words('panel.unresolved.explain')}</p>
      <ul>
        {entries.map(
          (entry) =>
            drawn.has(entry.key) && (
              <Entry key={entry.key} entry={entry} language={language} onJump={jump} onDetail={detail} />
            ),
        )}
      </ul>
    </section>
  );
}

interface EntryProps extends Omit<UnresolvedListProps, 'entries'> {
  readonly entry: UnresolvedEntry;
}

const Entry = memoRow(({ entry: { place, target }, language, onJump, onDetail }: EntryProps) => (
  <li class="lc-item">
    <button type="button" class="lc-item-jump" title={appWords(language)('panel.jump')} onClick={() => onJump(place)}>
      <span class="lc-item-name">{unresolvedName(target, language)}</span>
      <span class={`lc-recorded ${isDoubtful(target) ? 'lc-unresolved' : 'lc-soft'}`}>
        {whyUnresolved(target, language)}
      </span>
    </button>
    {readings(target).length > 0 && (
      <div class="lc-item-tools">
        {readings(target).map((reading) => (
          <button key={provisionKey(reading)} type="button" class="lc-link lc-small" onClick={() => onDetail(reading)}>
            {appWords(language)('shift.go', { name: provisionName(reading, language) })}
          </button>
        ))}
      </div>
    )}
  </li>
));

const readings = (target: PageTarget): readonly Provision[] =>
  target.suggestion ? [target.suggestion, ...target.alternatives] : target.alternatives;

function unresolvedName(target: PageTarget, language: Language): string {
  if (target.act) return provisionName({ act: target.act, path: target.path }, language);
  const name = placeName(target, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Why a target names no provision for certain. */
export function whyUnresolved(target: PageTarget, language: Language): string {
  const words = appWords(language);
  switch (target.status) {
    case 'resolved':
      return '';
    case 'ambiguous': {
      // Not by Intl.ListFormat: Chromium has no Kazakh there and would put an English "or" between the names.
      const names = target.alternatives
        .map((alternative) => provisionName(alternative, language))
        .reduceRight((rest, name) => (rest ? words('list.or', { name, rest }) : name), '');
      if (names) return words('why.ambiguous', { names });
      return words(target.act ? 'why.ambiguous.none' : 'why.unnamed');
    }
    case 'nonexistent':
      return target.suggestion
        ? words('why.nonexistent.perhaps', { name: provisionName(target.suggestion, language) })
        : words('why.nonexistent');
    case 'foreign':
      return words('why.foreign');
    case 'other-act':
      return words('why.other-act');
    case 'self':
      return words('why.self');
  }
}
