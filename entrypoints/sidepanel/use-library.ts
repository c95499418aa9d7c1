import { useEffect, useRef, useState } from 'preact/hooks';
import { type LibraryFilter, NO_FILTER } from '@/components/LibraryFilters';
import type { LibraryViewProps } from '@/components/LibraryView';
import { type Language, renderingIn } from '@/lib/base/language';
import { copyText } from '@/lib/door/copy-text';
import { actById } from '@/lib/law/catalogue';
import type { LibraryState, SearchHit } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import { onLibraryChange } from '@/lib/message/tab';
import { useDetail } from './use-detail';

/** Typing rests this long before the library is asked. */
const REST_MS = 120;
const HITS = 100;

/** The tab "Library": its questions and what came back. */
export function useLibrary(language: Language): Omit<LibraryViewProps, 'language'> {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<LibraryFilter>(NO_FILTER);
  const [hits, setHits] = useState<readonly SearchHit[] | null>(null);
  const [searching, setSearching] = useState(false);
  const [state, setState] = useState<LibraryState | null>(null);
  const question = useRef(0);
  const { detail, open, close, editing } = useDetail(undefined);

  const load = () =>
    void ask({ type: 'library.state' }).then((reply) =>
      setState(
        reply.ok ? reply.value : { status: 'failed', packs: [], acts: [], sources: [], troubles: [reply.error] },
      ),
    );
  useEffect(() => {
    const life = new AbortController();
    onLibraryChange(load, life.signal);
    load();
    return () => life.abort();
  }, []);

  useEffect(() => {
    const asked = ++question.current;
    const idle = query.trim() === '' && Object.values(filter).every((value) => value === '');
    if (idle) {
      setHits(null);
      setSearching(false);
      return;
    }
    setSearching(true);
    const timer = setTimeout(() => {
      void ask({ type: 'library.search', query: query.slice(0, 200), language, limit: HITS, filter }).then((reply) => {
        if (asked !== question.current) return;
        setSearching(false);
        setHits(reply.ok ? reply.value : []);
        if (!reply.ok) load();
      });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [query, filter, language]);

  return {
    query,
    filter,
    hits,
    searching,
    state,
    acts: state?.acts ?? [],
    sources: (state?.sources ?? []).map(({ id, title }) => ({
      id,
      title: renderingIn(title, language).rendering.text,
    })),
    filtering: true,
    detail,
    onQuery: setQuery,
    onFilter: setFilter,
    onHit: ({ id, provisions }) => {
      const first = provisions.find(({ act }) => actById(act));
      const act = first && actById(first.act);
      if (first && act) open({ act: act.id, path: first.path }, id);
    },
    onDetail: (provision) => open(provision),
    onDetailClose: close,
    onRetry: load,
    copy: copyText,
    editing,
  };
}
