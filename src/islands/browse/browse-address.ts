import { kindQuery, writeState, type BrowseState } from './browse-state.ts';

/** The addresses of the catalog page: a kind alone has a page of its own, and the tabs know where. */
export interface BrowseAddress {
  /** The lower-case kind whose page this is; undefined for the whole catalog. */
  readonly kind: () => string | undefined;
  /** The address of a state, without the origin. */
  readonly of: (state: BrowseState) => string;
}

/** Reads the addresses from the tabs. */
export function browseAddress(tabs: HTMLElement, catalogHref: string): BrowseAddress {
  const links = [...tabs.querySelectorAll('a')];
  return {
    kind: () =>
      links.find(({ pathname, dataset }) => dataset['tab'] !== '' && location.pathname.startsWith(pathname))
        ?.dataset['tab'],
    of: (state) => {
      const own = links.find(({ dataset: { tab } }) => state.query.trim() === (tab ? kindQuery(tab) : ''));
      return own ? own.pathname + writeState({ ...state, query: '' }) : catalogHref + writeState(state);
    },
  };
}
