import { browse as words } from '#text/browse';
import { usualColumns, type EntityColumn } from '../../components/entity-columns.ts';
import { entityTableHead, entityTableRow } from '../../components/entity-table.ts';
import { checkQuery, dropField, writeQuery, type CheckedQuery } from '../../query/index.ts';
import { createMarks } from '../../ui/marks.ts';
import { isExportColumn } from '../../view/export-columns.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { loadDetails } from '../catalog/load-catalog.ts';
import { currentIdentity, ownerRefs } from '../mine/identity.ts';
import { onMine } from '../mine/kept-value.ts';
import { starredRefs } from '../mine/stars.ts';
import { part } from '../part.ts';
import { browseAddress } from './browse-address.ts';
import { kindQuery, readState, writeState, type BrowseState } from './browse-state.ts';
import { kindOfQuery, nothingMarkup } from './browse-view.ts';
import { CatalogFinder } from './catalog-finder.ts';
import { startColumnMenu } from './column-menu.ts';
import { startExportMenu } from './export-menu.ts';
import { afterFacet, showFacets } from './facet-form.ts';
import { facetMarkup } from './facet-panel.ts';
import type { FoundRows } from './find-rows.ts';
import { lateColumns } from './late-columns.ts';
import { startQueryBox } from './query-box.ts';
import { showFault, showResult } from './result-view.ts';
import { createRowWindow } from './row-window.ts';
import { startSavedViews } from './saved-views.ts';
import { catalogShortcuts } from './shortcuts.ts';
import { sortRows } from './sort-rows.ts';
import { tableRow } from './table-rows.ts';
import { createVocabulary } from './vocabulary.ts';

/** Puts the whole catalog behind the page: the query, its facets and the address are one state. */
export function startBrowsing(root: HTMLElement, index: CatalogIndex): void {
  const find = (name: string) => part(root, `[data-${name}]`, HTMLElement);
  const base = document.documentElement.dataset['base'] ?? '/';
  const marks = createMarks(base);
  const facets = part(root, '[data-facets]', HTMLFormElement);
  const sorter = find('sorter');
  const address = browseAddress(find('tabs'), `${base}catalog/`);
  const finder = new CatalogFinder(index);
  const rowWindow = createRowWindow(find('results'));
  const open = new Set<string>();
  const late = lateColumns(finder, () => {
    finder.follow({ owners: ownerRefs(), starred: starredRefs() });
    show();
    box.refresh();
  });
  const vocabulary = createVocabulary(index, late);

  let state: BrowseState = readState(location.search, address.kind());
  let query: CheckedQuery = checkQuery(state.query, vocabulary.fields);
  let rows: Uint32Array = new Uint32Array();
  let columns: readonly EntityColumn[] = [];
  const row = (place: number) => tableRow(index, finder.details, rows[place] ?? 0);

  const show = () => {
    query = checkQuery(state.query, vocabulary.fields);
    box.mark(query.terms, query.faults);
    showFault(root, query, box.input);
    const missing = finder.missing(query);
    for (const what of missing) late[what]();
    // The old rows stay until what the query needs is there.
    if (missing.size > 0) return;
    const found = finder.find(query);
    rows = sortRows(index, found.rows, state.sort);
    columns = state.columns ?? usualColumns(kindOfQuery(query.checked));
    if (columns.includes('description') || columns.includes('targets')) late.details();
    showColumns(columns, state.columns === undefined);
    part(sorter, 'select', HTMLSelectElement).value = state.sort;
    showFacets(
      facets,
      facetMarkup(index, found, query.checked, open, currentIdentity() ? undefined : `${base}me/`),
    );
    showResult(root, index, query, found);
    showRows(found);
  };

  const showRows = (found: FoundRows) => {
    find('pages').replaceChildren();
    if (rows.length === 0) {
      find('results').innerHTML = String(nothingMarkup(state.query, query, found));
      return;
    }
    rowWindow.show({
      caption: words.title,
      head: entityTableHead(columns, state.sort),
      isChosen: state.columns !== undefined,
      length: rows.length,
      row: (place) => entityTableRow(row(place), marks, columns, place + 2),
    });
  };

  let isDue = false;
  const flush = () => {
    if (!isDue) return;
    isDue = false;
    const isBelow = find('results').getBoundingClientRect().top < 0;
    show();
    if (isBelow) root.scrollIntoView({ block: 'start' });
  };
  /** What is typed takes the place of the address before; what is chosen can be gone back from. */
  const change = (next: Partial<BrowseState>, how: 'typed' | 'chosen') => {
    state = { ...state, ...next };
    const now = address.of(state);
    if (how === 'typed') history.replaceState(null, '', now);
    else if (now !== location.pathname + location.search) history.pushState(null, '', now);
    if (how === 'chosen' && next.query !== undefined) box.set(next.query);
    if (!isDue) requestAnimationFrame(flush);
    isDue = true;
  };
  const choose = (next: Partial<BrowseState>) => {
    change(next, 'chosen');
  };

  const showColumns = startColumnMenu(part(root, '[data-columns]', HTMLFormElement), (chosen) => {
    choose({ columns: chosen });
  });
  const box = startQueryBox(find('query'), vocabulary, {
    changed: (text) => {
      change({ query: text }, 'typed');
    },
    entered: () => {
      flush();
      rowWindow.focus(0);
    },
  });
  startSavedViews(find('views'), `${base}catalog/`, marks, () => writeState(state));
  startExportMenu(find('export'), async () => {
    if (columns.includes('description') || columns.includes('targets'))
      finder.details ??= await loadDetails();
    return { columns: ['ref', 'name', ...columns].filter(isExportColumn), length: rows.length, row };
  });

  facets.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose({ query: afterFacet(query, vocabulary.fields, target) });
  });
  sorter.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose({ sort: target.value });
  });
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const { sort, open: facet, set, clear } = target?.closest<HTMLElement>('button')?.dataset ?? {};
    if (sort !== undefined) {
      choose({ sort });
      flush();
      root.querySelector<HTMLElement>('[aria-sort] button')?.focus();
    }
    if (set !== undefined || clear !== undefined) {
      choose({ query: set ?? '' });
      box.input.focus();
    }
    if (facet !== undefined) {
      open.add(facet);
      show();
    }
    const kind = target?.closest<HTMLElement>('[data-tab]')?.dataset['tab'];
    if (kind === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const others = writeQuery(dropField(query, 'kind'));
    choose({ query: [kind === '' ? '' : kindQuery(kind), others].filter(Boolean).join(' ') });
  });
  addEventListener('popstate', () => {
    state = readState(location.search, address.kind());
    box.set(state.query);
    show();
  });
  catalogShortcuts(root, rowWindow, box.input);

  find('keys').hidden = false;
  for (const part of [find('tools'), sorter]) part.inert = false;
  box.set(state.query);
  onMine(['starred', 'identity'], () => {
    finder.follow({ owners: ownerRefs(), starred: starredRefs() });
    show();
  });
}
