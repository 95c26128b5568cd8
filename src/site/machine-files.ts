import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
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
  /** Origin of the published portal, for absolute addresses. */
  readonly origin: string | undefined;
  readonly language: Language;
  readonly portal: { readonly title: string; readonly organisation?: string | undefined };
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
}

/** Writes the files for machines in a thread of its own, beside the rendering of pages. */
export function startMachineFiles(request: MachineFilesRequest): RunningThread {
  return startThread(new URL('./machine-thread.ts', import.meta.url), request);
}
