import path from 'node:path';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { RELATION_PAIRS } from '../model/relations.ts';
import { readSnapshot, type Snapshot } from '../snapshot/read-snapshot.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';
import { createHrefs } from '../view/href.ts';
import { setSiteContext, type SiteContext } from './site-context.ts';

const EMPTY: Snapshot = {
  digest: '0',
  manifest: { format: 1, sources: [], entities: 0, problems: { info: 0, warn: 0, error: 0 } },
  entities: [],
  problems: [],
};

/**
 * What `astro dev` shows: the snapshot in `content/snapshot`, without the config's branding and plugins. Empty when
 * nothing was harvested yet, so that type checks work in a fresh clone.
 *
 * @throws {SnapshotError} when the snapshot is damaged or of another format.
 */
export async function developmentContext(root: string): Promise<SiteContext> {
  const folder = process.env['CALLBOARD_SNAPSHOT'] ?? path.join(root, 'content/snapshot');
  const context: SiteContext = {
    identity: { title: 'Callboard' },
    language: 'en',
    base: createHrefs('/').base,
    snapshot: await readSnapshot(folder).catch(emptyWhenMissing),
    kinds: BUILTIN_KINDS,
    relationPairs: RELATION_PAIRS,
    cards: [],
    pages: [],
    tabs: [],
    widgets: [],
    home: { links: [] },
    repositoryHosts: [],
  };
  setSiteContext(context);
  return context;
}

function emptyWhenMissing(error: unknown): Snapshot {
  if (error instanceof SnapshotError && error.fault === 'missing') return EMPTY;
  throw error;
}
