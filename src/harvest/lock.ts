import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Another harvest is at work on the same folder. */
export class LockedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LockedError';
  }
}

/** A lock that is held. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

const FILE = 'harvest.lock';
/** The holder touches its lock this often; one untouched for much longer has no living holder. */
const BEAT_MS = 5_000;
const DEAD_AFTER_MS = 60_000;

/**
 * Takes the lock of a folder; one left by a dead process is taken over.
 *
 * @throws {LockedError} when a living harvest holds it.
 */
export async function acquireLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, FILE);
  const holder: Holder = { pid: process.pid, host: os.hostname(), token: randomUUID() };
  // Written beside and linked into place: a lock is never seen half written.
  const own = `${file}.${holder.token}`;
  await writeFile(own, JSON.stringify(holder));
  try {
    while (!(await linked(own, file))) {
      const other = await holderOf(file);
      if (other !== undefined && other !== 'gone' && (await isAlive(file, other))) {
        throw new LockedError(
          `another harvest (process ${String(other.pid)} on ${other.host}) is at work in ${folder}; wait for it to finish, or end it`,
        );
      }
      if (other !== 'gone') await removeDead(file, other);
    }
  } finally {
    await rm(own, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    // A missing lock shows in `release`; a beat has nobody to tell.
    utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      const current = await holderOf(file);
      if (current && current !== 'gone' && current.token === holder.token) await rm(file, { force: true });
    },
  };
}

async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds a lock; undefined when it is damaged. */
async function holderOf(file: string): Promise<Holder | 'gone' | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return 'gone';
  }
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    if (typeof holder?.pid !== 'number' || typeof holder.host !== 'string') return undefined;
    return { pid: holder.pid, host: holder.host, token: holder.token ?? '' };
  } catch {
    return undefined;
  }
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  const beaten = await stat(file).catch(() => undefined);
  if (!beaten || Date.now() - beaten.mtimeMs > DEAD_AFTER_MS) return false;
  return holder.host !== os.hostname() || processExists(holder.pid);
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes a dead lock, but not one that another process has put in its place meanwhile. */
async function removeDead(file: string, dead: Holder | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    // Somebody else removed it first.
    return;
  }
  const taken = await holderOf(aside);
  if (taken && taken !== 'gone' && taken.token !== dead?.token) await linked(aside, file);
  await rm(aside, { force: true });
}
