import type { search } from '#text/search';
import { starredRefs } from '../mine/stars.ts';
import { visits } from '../mine/visits.ts';
import type { CatalogJump } from './catalog-jump.ts';
import { findText, type TextHits } from './full-text.ts';
import { loadCatalogJump } from './load-catalog-jump.ts';
import { createPlaceJump, queryActions } from './place-jump.ts';
import { recentSearches } from './recent-searches.ts';
import { unmarked, type Scope, type SearchItem } from './search-item.ts';

/** Results under one heading. */
export interface FoundGroup {
  readonly id: keyof typeof search.groups;
  readonly items: readonly SearchItem[];
  /** More is being looked for, and takes so long that the reader should know. */
  readonly waiting?: boolean;
}

/** Finds for the dialog and hands over what it has each time it has more. */
export interface Finder {
  readonly find: (query: string, scope: Scope) => void;
  /** How many results the last query has in all. */
  readonly total: () => number;
}

/** While everything is shown, what fits without scrolling far; in a scope of their own, more. */
const SHOWN = { jump: 7, text: 6, narrowed: 30 };
/** Nobody should see a sign of waiting that is over before they have read it. */
const PATIENCE_MS = 200;
/** Full text follows once the reader pauses for so long. */
const PAUSE_MS = 90;

export function createFinder(base: string, show: (groups: readonly FoundGroup[]) => void): Finder {
  let catalog: CatalogJump | undefined;
  const places = createPlaceJump(base);
  let state: { query: string; scope: Scope; hits?: TextHits; waiting: boolean } = {
    query: '',
    scope: 'all',
    waiting: false,
  };
  let total = 0;
  let turn = 0;

  const render = () => {
    const { query, scope, hits, waiting } = state;
    if (query === '') {
      total = 0;
      show(catalog ? beginnings(catalog) : []);
      return;
    }
    const limit = scope === 'all' ? SHOWN.jump : SHOWN.narrowed;
    const found = catalog?.find(query, scope === 'all' ? limit : limit * 4) ?? { items: [], total: 0 };
    const jump = [...found.items, ...places.find(query, 6)]
      .filter((item) => scope === 'all' || item.scope === scope)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
    const shown = new Set(jump.map(({ href }) => href));
    const deeper = (hits?.items ?? [])
      .filter((item) => (scope === 'all' || item.scope === scope) && !shown.has(item.href))
      .slice(0, scope === 'all' ? SHOWN.text : SHOWN.narrowed);
    total =
      Math.max(found.total, jump.length) + (hits?.items.filter(({ href }) => !shown.has(href)).length ?? 0);
    const actions = scope === 'all' || scope === 'actions' ? queryActions(base, query) : [];
    const groups: FoundGroup[] = [
      { id: 'jump', items: jump },
      { id: 'text', items: deeper, waiting },
      { id: 'actions', items: actions },
    ];
    show(groups.filter(({ items, waiting: more }) => items.length > 0 || more));
  };

  const search = async (query: string, mine: number) => {
    const patience = setTimeout(() => {
      if (mine !== turn) return;
      state = { ...state, waiting: true };
      render();
    }, PATIENCE_MS);
    const hits = await findText(base, query, SHOWN.narrowed).catch(() => undefined);
    clearTimeout(patience);
    if (mine !== turn) return;
    state = { query: state.query, scope: state.scope, waiting: false, ...(hits && { hits }) };
    render();
  };

  /** What there is before anything is typed: the reader's searches and pages. */
  const beginnings = (jump: CatalogJump): FoundGroup[] => {
    const recent = recentSearches().map((query): SearchItem => ({
      query,
      scope: 'actions',
      mark: { icon: 'search' },
      title: unmarked(query),
      facts: [],
      score: 0,
    }));
    const entities = (refs: readonly string[]) => refs.slice(0, 6).flatMap((ref) => jump.itemOf(ref) ?? []);
    const groups: FoundGroup[] = [
      { id: 'visited', items: entities(visits().map(({ ref }) => ref)) },
      { id: 'starred', items: entities(starredRefs()) },
      { id: 'recent', items: recent },
    ];
    return groups.filter(({ items }) => items.length > 0);
  };

  void loadCatalogJump().then(
    (jump) => {
      catalog = jump;
      render();
    },
    () => undefined,
  );

  return {
    total: () => total,
    find: (query, scope) => {
      const same = query === state.query;
      state = same ? { ...state, scope } : { query, scope, waiting: false };
      render();
      if (same || query === '') return;
      const mine = ++turn;
      setTimeout(() => {
        if (mine === turn) void search(query, mine);
      }, PAUSE_MS);
    },
  };
}
