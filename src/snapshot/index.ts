export {
  collect,
  openSnapshot,
  readHarvestStatus,
  readSnapshot,
  type OpenSnapshot,
  type Snapshot,
} from './read-snapshot.ts';
export { type SnapshotFault } from './snapshot-error.ts';
export { isWhole, writeSnapshot, type SnapshotContent, type WrittenSnapshot } from './write-snapshot.ts';
