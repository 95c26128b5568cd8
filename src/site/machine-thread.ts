import { workerData } from 'node:worker_threads';
import { createFileWriter } from '../api/file-writer.ts';
import { writeCatalogApi } from '../api/write-catalog-api.ts';
import { readSnapshot } from '../snapshot/read-snapshot.ts';
import type { MachineFilesRequest } from './machine-files.ts';

// The thread that `startMachineFiles` starts.
const request = workerData as MachineFilesRequest;
const snapshot = await readSnapshot(request.snapshot);
if (snapshot.digest !== request.digest) {
  throw new Error('the snapshot changed while the site was built; build again');
}
writeCatalogApi(createFileWriter(request.site), snapshot.entities);
