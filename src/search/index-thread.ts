import { workerData } from 'node:worker_threads';
import { openSnapshot } from '../snapshot/read-snapshot.ts';
import type { SnapshotAnnouncement, SnapshotEntity } from '../snapshot/format.ts';
import { apiOperations } from '../view/api-operations.ts';
import { createCatalogView } from '../view/catalog-view.ts';
import { announcementRecord } from './announcement-record.ts';
import { searchRecord } from './search-record.ts';
import type { SearchIndexRequest } from './start-search-index.ts';
import { writeSearchIndex } from './write-search-index.ts';

// The thread that `startSearchIndex` starts.
const { snapshot: folder, digest, base, language, records, out } = workerData as SearchIndexRequest;
const opened = await openSnapshot(folder);
if (opened.digest !== digest) throw new Error('the snapshot changed while the site was built; build again');
const entities: SnapshotEntity[] = [];
const operations = new Map<string, ReturnType<typeof apiOperations>>();
for await (const item of opened.entities()) {
  const offered = apiOperations(item.entity);
  if (offered.length > 0) operations.set(item.ref, offered);
  entities.push(slim(item));
}
const announcements: SnapshotAnnouncement[] = [];
// Snapshots of a portal without announcements may lack the file.
if (opened.manifest.announcements) {
  for await (const announcement of opened.announcements()) announcements.push(announcement);
}
const snapshot = { digest, manifest: opened.manifest, entities, problems: [] };
const catalog = createCatalogView({ snapshot, base });
await writeSearchIndex(
  out,
  [
    ...entities.map((item) =>
      searchRecord(catalog, { item, operations: operations.get(item.ref) ?? [] }, language),
    ),
    ...announcements.map((announcement) => announcementRecord(announcement, language)),
    ...records,
  ],
  language,
);

/** An entity without the long parts, which no search record holds. */
function slim(item: SnapshotEntity): SnapshotEntity {
  const spec = { ...item.entity.spec, definition: undefined };
  return { ...item, text: '', entity: { ...item.entity, spec, relations: [] } };
}
