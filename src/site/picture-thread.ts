import { workerData } from 'node:worker_threads';
import type { MachineFilesRequest } from './machine-files.ts';
import { speak } from './text-words.ts';

// The thread that draws pictures; `startMachineFiles` starts it.
const request = workerData as MachineFilesRequest;
speak(request.language);
const { openCatalog } = await import('./open-catalog.ts');
const { writePictures } = await import('../open-graph/write-pictures.ts');
const { portal, site, pictureCache } = request;
writePictures(await openCatalog(request), portal, { site, cache: pictureCache });
