import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ListedRepository } from '../listing/listed-repository.ts';
import { openLine, sealLine } from './sealed-line.ts';

/** A repository of the last list, and how far what is known of it is behind. */
export interface KnownRepository extends ListedRepository {
  /** Present when its head could not be read: when it was last known to be current, ISO 8601, if it ever was. */
  readonly stale?: { readonly since?: string | undefined } | undefined;
  /** Why it cannot be read, where a person must act. */
  readonly unreadable?: { readonly reason: string; readonly remedy: string } | undefined;
}

/** A commit of a repository outside of the list that files refer to. */
export interface ReferredCommit {
  readonly owner: string;
  readonly name: string;
  /** Branch or tag; the default branch when absent. */
  readonly ref?: string | undefined;
  readonly commit: string;
}

/** What a sweep remembers for the next one. */
export interface SweepState {
  /** The options that it was made with. */
  readonly variant: string;
  /** When all repositories were last listed, ISO 8601, by the clock of the harvest. */
  readonly listedAt?: string | undefined;
  /** When the last sweep ended whose list did not break off. */
  readonly sweptAt?: string | undefined;
  /** Time of the latest push that was seen, by owner, by the host's clock. */
  readonly pushes: Readonly<Record<string, string>>;
  readonly repositories: readonly KnownRepository[];
  readonly referred: readonly ReferredCommit[];
}

const VERSION = 2;

interface KeptState {
  readonly version: number;
  readonly state: SweepState;
}

/** The state that is kept, or undefined when there is none that can be used. */
export async function readSweepState(file: string): Promise<SweepState | undefined> {
  try {
    const kept = openLine(await readFile(file, 'utf8')) as KeptState | undefined;
    // Damaged, or of another version: everything is listed again.
    return kept?.version === VERSION ? kept.state : undefined;
  } catch {
    // First sweep.
    return undefined;
  }
}

export async function writeSweepState(file: string, state: SweepState): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, sealLine({ version: VERSION, state } satisfies KeptState));
  await rename(`${file}.new`, file);
}
