import { workerData } from 'node:worker_threads';
import type { MachineFilesRequest } from './machine-files.ts';
import { speak } from './text-words.ts';

// The thread that `startMachineFiles` starts.
const request = workerData as MachineFilesRequest;
speak(request.language);
const { writeMachineFiles } = await import('./write-machine-files.ts');
await writeMachineFiles(request);
