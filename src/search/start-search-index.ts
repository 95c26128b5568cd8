import { Worker } from 'node:worker_threads';
import type { SearchRecord } from './search-record.ts';

/** What an index is made from. Folders are absolute paths. */
export interface SearchIndexRequest {
  /** Folder that a harvest wrote. */
  readonly snapshot: string;
  /** Digest of the snapshot that the site shows. */
  readonly digest: string;
  readonly base: string;
  /** Language of the portal, which decides what counts as a form of the same word. */
  readonly language: string;
  /** What else is found besides entities. */
  readonly records: readonly SearchRecord[];
  /** Folder that the index goes to. */
  readonly out: string;
}

/** An index in the making. */
export interface RunningIndex {
  /** Settles when the index is written, or cannot be. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Writes the full-text index in a thread of its own. In the thread that renders pages, Pagefind would wait for the pages
 * between each two batches of records, and the site for Pagefind afterwards.
 */
export function startSearchIndex(request: SearchIndexRequest): RunningIndex {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: request });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve();
    });
  });
  // Awaited by the build; a failure that comes before must not count as unhandled.
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
}
