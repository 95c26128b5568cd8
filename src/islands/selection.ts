/** What a reader has chosen: words, filters, order and page. The address holds all of it. */
export interface Selection {
  readonly query: string;
  /** Chosen values by facet. */
  readonly filters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Column to sort by, with `-` in front to reverse; empty for the natural order. */
  readonly sort: string;
  /** From 1. */
  readonly page: number;
}

/** Reads a selection from an address's query. Keys that are no facet are ignored. */
export function readSelection(search: string, facets: readonly string[]): Selection {
  const parameters = new URLSearchParams(search);
  const filters = facets.flatMap((facet) => {
    const values = parameters.getAll(facet).filter((value) => value !== '');
    return values.length > 0 ? [[facet, new Set(values)] as const] : [];
  });
  return {
    query: parameters.get('q') ?? '',
    filters: new Map(filters),
    sort: parameters.get('sort') ?? '',
    page: Math.max(1, Math.trunc(Number(parameters.get('page') ?? 1)) || 1),
  };
}

/** The query that holds a selection, with its `?`; empty when nothing is chosen. */
export function writeSelection({ query, filters, sort, page }: Selection): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [facet, values] of filters) for (const value of values) parameters.append(facet, value);
  if (sort !== '') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The selection with one value of a facet chosen or dropped; reading starts again at page 1. */
export function toggleFilter(selection: Selection, facet: string, value: string): Selection {
  const values = new Set(selection.filters.get(facet));
  if (!values.delete(value)) values.add(value);
  const filters = new Map(selection.filters);
  if (values.size > 0) filters.set(facet, values);
  else filters.delete(facet);
  return { ...selection, filters, page: 1 };
}
