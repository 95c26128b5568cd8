import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { ApiError } from './api-error.ts';

/** Arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** What an item is sorted by, unique in its list. */
export type SortKey = readonly (string | number)[];

/** A list that is served by pages. */
export interface Listing<T> {
  readonly items: readonly T[];
  keyOf(item: T): SortKey;
  nodeOf(item: T): unknown;
  /** Fields of an edge besides `cursor` and `node`. */
  edgeOf?(item: T): Readonly<Record<string, unknown>>;
  /** @default true */
  readonly ascending?: boolean;
}

const MOST = 100;

/**
 * One page of a list. Cursors name the sort key of an item, as GitHub's do: a page goes on from where the last one
 * ended, even when items moved meanwhile.
 *
 * @throws {ApiError} as GitHub does, when no page size is given for the items, or one above 100.
 */
export function connection<T>(listing: Listing<T>, page: PageArguments, info: GraphQLResolveInfo): unknown {
  const size = pageSize(page, info);
  const sign = listing.ascending === false ? -1 : 1;
  const keyed = listing.items.map((item) => ({ item, key: listing.keyOf(item) }));
  keyed.sort((left, right) => sign * compareKeys(left.key, right.key));
  const [after, before] = [readCursor(page.after, 'after'), readCursor(page.before, 'before')];
  const from = after ? keyed.findIndex(({ key }) => sign * compareKeys(key, after) > 0) : 0;
  const to = before ? keyed.findIndex(({ key }) => sign * compareKeys(key, before) >= 0) : -1;
  const range = keyed.slice(from === -1 ? keyed.length : from, to === -1 ? keyed.length : to);
  const fromEnd = page.first === undefined || page.first === null;
  const shown = fromEnd ? range.slice(Math.max(0, range.length - size)) : range.slice(0, size);
  const isCut = range.length > shown.length;
  const edges = shown.map(({ item, key }) => ({
    cursor: cursorOf(key),
    node: listing.nodeOf(item),
    ...listing.edgeOf?.(item),
  }));
  return {
    totalCount: keyed.length,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: fromEnd ? to !== -1 : isCut,
      hasPreviousPage: fromEnd ? isCut : from !== 0 && keyed.length > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageArguments, info: GraphQLResolveInfo): number {
  const size = first ?? last;
  if (size === undefined || size === null) {
    if (!selectsItems(info)) return 0;
    throw new ApiError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${info.fieldName}\` connection.`,
    );
  }
  if (size > MOST) {
    const name = size === first ? 'first' : 'last';
    throw new ApiError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${info.fieldName}\` connection exceeds the \`${name}\` limit of ${MOST} records.`,
    );
  }
  if (size < 0) {
    throw new ApiError(
      'ARGUMENT_LIMIT',
      `\`first\` on the \`${info.fieldName}\` connection cannot be less than zero.`,
    );
  }
  return size;
}

/** True when a query asks for the items of a connection, not only for their number. */
function selectsItems(info: GraphQLResolveInfo): boolean {
  const selects = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return ['nodes', 'edges', 'pageInfo'].includes(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet);
      return selects(info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes.some((field) => selects(field.selectionSet));
}

function cursorOf(key: SortKey): string {
  return Buffer.from(`cursor:v2:${JSON.stringify(key)}`).toString('base64');
}

function readCursor(cursor: string | null | undefined, argument: string): SortKey | undefined {
  if (cursor === undefined || cursor === null || cursor === '') return undefined;
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  try {
    if (!text.startsWith('cursor:v2:')) throw new Error('no cursor');
    const key: unknown = JSON.parse(text.slice('cursor:v2:'.length));
    if (!isSortKey(key)) throw new Error('no key');
    return key;
  } catch {
    throw new ApiError(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${cursor}\` does not appear to be a valid cursor for the \`${argument}\` argument.`,
    );
  }
}

function isSortKey(key: unknown): key is SortKey {
  return Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');
}

function compareKeys(left: SortKey, right: SortKey): number {
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
