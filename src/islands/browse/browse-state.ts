import { readColumns, type EntityColumn } from '../../components/entity-columns.ts';
import { writeValue } from '../../query/index.ts';

/** What the address of the catalog page holds. */
export interface BrowseState {
  readonly query: string;
  /** What rows are sorted by, with `-` in front to reverse; `name` is the order of the index. */
  readonly sort: string;
  /** The columns that the reader chose; undefined for the usual ones. */
  readonly columns: readonly EntityColumn[] | undefined;
}

/** Fields that an address may name by themselves, as in `?tag=go&tag=java`; the portal's own links do. */
const PLAIN_FIELDS = ['kind', 'type', 'owner', 'system', 'domain', 'lifecycle', 'tag', 'namespace'];

/**
 * Reads the state from an address.
 *
 * @param kind lower-case kind of the page; its query is that kind unless the address holds another
 */
export function readState(search: string, kind: string | undefined): BrowseState {
  const parameters = new URLSearchParams(search);
  const plain = PLAIN_FIELDS.flatMap((field) => {
    const values = parameters.getAll(field).filter((value) => value !== '');
    const written = values.map((text) => writeValue({ text, isPrefix: false }));
    return values.length > 0 ? [`${field}:${written.join(',')}`] : [];
  });
  const query = parameters.get('q') ?? (plain.length === 0 && kind !== undefined ? kindQuery(kind) : '');
  const columns = parameters.get('cols');
  return {
    query: [query, ...plain].filter((part) => part !== '').join(' '),
    sort: parameters.get('sort') ?? 'name',
    columns: columns === null ? undefined : readColumns(columns.split(',')),
  };
}

/** The query that is a state's, with its `?`; empty for the whole catalog in its usual form. */
export function writeState({ query, sort, columns }: BrowseState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  if (sort !== 'name') parameters.set('sort', sort);
  if (columns) parameters.set('cols', columns.join(','));
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** The query of all entities of a kind. */
export function kindQuery(kind: string): string {
  return `kind:${writeValue({ text: kind, isPrefix: false })}`;
}
