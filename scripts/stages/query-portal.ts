import path from 'node:path';
import { checkQuery, describeFault, matchesQuery, pointAt, queryFields } from '../../src/query/index.ts';
import type { SnapshotEntity } from '../../src/snapshot/format.ts';
import { readSnapshot } from '../../src/snapshot/read-snapshot.ts';
import { createCatalogView, type CatalogView } from '../../src/view/catalog-view.ts';
import { queryRecord } from '../../src/view/query-record.ts';
import { relationTypesOf } from '../../src/view/relation-types.ts';
import { UsageError } from '../command/command-error.ts';
import type { CommandContext, CommandOptions } from '../command/define-command.ts';
import { DEFAULT_CONFIG, loadPortal } from './load-portal.ts';

/** Options of a query. */
export const QUERY_OPTIONS = {
  config: { type: 'string', value: 'file', description: "The portal's config.", default: DEFAULT_CONFIG },
  snapshot: {
    type: 'string',
    value: 'folder',
    description: 'Folder that a harvest wrote. Default: content/snapshot beside the config.',
  },
  refs: { type: 'boolean', description: 'Print references alone, one a line.' },
  csv: { type: 'boolean', description: 'Print CSV that a spreadsheet opens without running any of it.' },
  count: { type: 'boolean', description: 'Print how many entities match, and nothing else.' },
  columns: {
    type: 'string',
    value: 'list',
    description: 'Columns of the table or the CSV, separated by commas.',
    default: 'ref,type,owner,lifecycle',
  },
} as const satisfies CommandOptions;

/** The entities that a query found, sorted by title, and the catalog that they are in. */
export interface FoundEntities {
  readonly catalog: CatalogView;
  readonly entities: readonly SnapshotEntity[];
}

/**
 * Answers a query from the snapshot of a portal.
 *
 * @throws {UsageError} when the query is wrong; it points at the place.
 */
export async function queryPortal(
  text: string,
  request: { readonly config: string; readonly snapshot: string | undefined },
  context: CommandContext,
): Promise<FoundEntities> {
  const { configFolder, kinds, relationPairs } = await loadPortal(request.config, 'build', context);
  const folder = path.resolve(request.snapshot ?? path.join(configFolder, 'content/snapshot'));
  const snapshot = await readSnapshot(folder);
  const catalog = createCatalogView({ snapshot, base: '/', kinds, relationPairs });
  const query = checkQuery(text, queryFields(relationTypesOf(catalog)));
  const [fault] = query.faults;
  if (fault) {
    throw new UsageError(
      `The query is wrong: ${describeFault(fault)}\n\n${pointAt(text, fault)}\n`,
      'The language of queries is described in docs/query.md.',
    );
  }
  return {
    catalog,
    entities: catalog.sorted.filter((item) => matchesQuery(query, queryRecord(catalog, item))),
  };
}
