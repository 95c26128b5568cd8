import type { Language } from '../text/languages.ts';
import { startThread, type RunningThread } from './thread.ts';

/** What the files for machines are made from. Folders are absolute paths. */
export interface MachineFilesRequest {
  /** Folder that a harvest wrote. */
  readonly snapshot: string;
  /** Digest of the snapshot that the site shows. */
  readonly digest: string;
  /** Folder that the site is put together in. */
  readonly site: string;
  readonly base: string;
  readonly language: Language;
}

/** Writes the files for machines in a thread of its own, beside the rendering of pages. */
export function startMachineFiles(request: MachineFilesRequest): RunningThread {
  return startThread(new URL('./machine-thread.ts', import.meta.url), request);
}
