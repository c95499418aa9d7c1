import { useEffect, useState } from 'preact/hooks';
import { VIEWS, type ViewName } from '@/components/desk/views';
import type { Result } from '@/lib/base/result';
import type { Filter } from '@/lib/gap/filter';
import { type FilterProblem, parseFilter, printFilter } from '@/lib/gap/filter-address';

/** What the desk's address says: the filter, and which view is open. */
export interface Address {
  readonly filter: Result<Filter, FilterProblem>;
  readonly view: ViewName;
}

export interface AddressView extends Address {
  /** @param how `typed`: no step to go back to. */
  change(next: { readonly filter?: Filter; readonly view?: ViewName }, how?: 'typed'): void;
}

/** The address followed both ways: what the person changes stands in it, and going back goes back. */
export function useAddress(): AddressView {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const life = new AbortController();
    const follow = () => setAddress(readAddress(location.hash));
    window.addEventListener('hashchange', follow, { signal: life.signal });
    window.addEventListener('popstate', follow, { signal: life.signal });
    return () => life.abort();
  }, []);
  return {
    ...address,
    change(next, how) {
      const present = readAddress(location.hash);
      const hash = writeAddress({
        filter: next.filter ?? (present.filter.ok ? present.filter.value : {}),
        view: next.view ?? present.view,
      });
      if (how === 'typed') history.replaceState(null, '', hash);
      else history.pushState(null, '', hash);
      setAddress(readAddress(hash));
    },
  };
}

export function readAddress(hash: string): Address {
  const parts = hash.replace(/^#/, '').split('&');
  const named = parts.find((part) => part.startsWith('view='))?.slice('view='.length);
  const filter = parts.filter((part) => !part.startsWith('view=')).join('&');
  return { filter: parseFilter(filter), view: VIEWS.find((view) => view === named) ?? 'article' };
}

export function writeAddress({ filter, view }: { readonly filter: Filter; readonly view: ViewName }): string {
  const text = printFilter(filter);
  return `#${[text, view === 'article' ? '' : `view=${view}`].filter(Boolean).join('&')}`;
}
