import type { PublishedModel } from '../change/published-catalog.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
import type { Language } from '../text/languages.ts';
import { startThread, type RunningThread } from './thread.ts';

/** What a harvest judges by, beside kinds and relations. */
export type Judgement = Pick<PublishedModel, 'rules' | 'levels' | 'processors'>;

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
  /** How the portal judges entities, for who checks a change against it. */
  readonly judgement: Judgement;
  /** Folder that keeps pictures from one build to the next. */
  readonly pictureCache: string;
}

/**
 * Writes the files for machines in threads of their own, beside the rendering of pages. Pictures need addresses that are
 * absolute, so they are drawn only for a portal whose origin is known.
 */
export function startMachineFiles(request: MachineFilesRequest): RunningThread {
  const threads = [startThread(new URL('./machine-thread.ts', import.meta.url), request)];
  if (request.origin !== undefined) {
    threads.push(startThread(new URL('./picture-thread.ts', import.meta.url), request));
  }
  const done = Promise.all(threads.map((thread) => thread.done)).then(() => undefined);
  // Awaited by the build; a failure that comes before must not count as unhandled.
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
