import { browse as words } from '#text/browse';
import type { CheckedQuery } from '../../query/index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { part } from '../part.ts';
import { countedMarkup, kindOfQuery, showTabs } from './browse-view.ts';
import { facetColumn } from './facet-list.ts';
import type { FoundRows } from './find-rows.ts';

/** Shows around the table how much was found: figures, tabs, title and faults. */
export function showResult(
  root: HTMLElement,
  index: CatalogIndex,
  query: CheckedQuery,
  found: FoundRows,
): void {
  const find = (name: string) => part(root, `[data-${name}]`, HTMLElement);
  const total = found.rows.length;
  find('counted').innerHTML = String(countedMarkup(total, index.length));
  find('export-note').textContent = words.exportNote(total);
  const asked = query.checked.flatMap(({ term }) => (term.kind === 'field' ? term.values : []));
  find('active').textContent = asked.length > 0 ? String(asked.length) : '';
  const tabs = find('tabs');
  const isAll = !query.checked.some(({ field }) => field.name === 'kind');
  showTabs(tabs, kindOfQuery(query.checked), kindCounts(index, found), isAll);
  const title = tabs.querySelector<HTMLElement>('[aria-current]')?.dataset['title'] ?? words.title;
  part(root, 'h1', HTMLElement).textContent = title;
}

/** Shows whether the query is understood. */
export function showFault(root: HTMLElement, { faults }: CheckedQuery, input: HTMLInputElement): void {
  const [fault] = faults;
  part(root, '[data-fault]', HTMLElement).textContent = fault ? words.fault(fault) : '';
  part(root, '[data-clear]', HTMLElement).hidden = input.value === '';
  input.setAttribute('aria-invalid', String(fault !== undefined));
}

/** How many rows each kind would leave, by lower-case kind. */
function kindCounts(index: CatalogIndex, { counts }: FoundRows): ReadonlyMap<string, number> {
  const { values } = facetColumn(index, 'kind');
  const byKind = new Map<string, number>();
  for (const [number, count] of (counts.get('kind') ?? []).entries()) {
    const kind = values[number]?.toLowerCase() ?? '';
    byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  }
  return byKind;
}
