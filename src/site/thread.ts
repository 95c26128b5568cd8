import { Worker } from 'node:worker_threads';

/** Work that goes on in a thread of its own. */
export interface RunningThread {
  /** Settles when the work is done, or cannot be. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a module in a thread of its own; it finds `data` in `workerData`. */
export function startThread(module: URL, data: unknown): RunningThread {
  const worker = new Worker(module, { workerData: data });
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
