import type { PageState } from '@/lib/message/page-state';

/** What panel and popup know of the tab they speak for. */
export type PageView =
  /** The tab has not answered yet. */
  | { readonly kind: 'asking' }
  /** Lacuna may not run here until the person allows it. `site` is the host name. */
  | { readonly kind: 'not-allowed'; readonly site: string }
  /** A page of the browser itself or of a store, where no extension may run. */
  | { readonly kind: 'unsupported' }
  /** The browser does not tell which page this is, because Lacuna has not been allowed on its site. */
  | { readonly kind: 'hidden' }
  /** The page has answered. `site` is the host name. */
  | { readonly kind: 'page'; readonly site: string; readonly state: PageState };
