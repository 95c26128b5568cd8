import { cp, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The caches of a repository, as `actions/cache` keeps them: entries never change, and the newest wins. */
export interface CacheEntries {
  restore(given: CacheInputs, workspace: string): Promise<Readonly<Record<string, string>>>;
  save(given: CacheInputs, workspace: string): Promise<void>;
}

/** `path`, `key` and `restore-keys` of a step. */
export type CacheInputs = Readonly<Record<string, string>>;

/** Keeps each entry as a folder `<number> <key>`, the number telling which is newer. */
export function openCache(folder: string): CacheEntries {
  const entries = async (): Promise<readonly Entry[]> => {
    const names = await readdir(folder).catch((): string[] => []);
    return names.map(entryOf).toSorted((a, b) => b.number - a.number);
  };
  return {
    async restore(given, workspace) {
      const { key = '' } = given;
      const all = await entries();
      const exact = all.find((entry) => entry.key === key);
      const prefixes = lines(given['restore-keys']);
      const found =
        exact ?? prefixes.map((prefix) => all.find((entry) => entry.key.startsWith(prefix))).find(Boolean);
      const outputs = { 'cache-primary-key': key, 'cache-hit': found ? String(exact !== undefined) : '' };
      if (!found) return outputs;
      for (const listed of lines(given['path'])) {
        const kept = path.join(folder, found.name, listed);
        if (await exists(kept)) await cp(kept, path.join(workspace, listed), { recursive: true });
      }
      return { ...outputs, 'cache-matched-key': found.key };
    },
    async save(given, workspace) {
      const { key = '' } = given;
      const all = await entries();
      // An entry never changes: the action warns and goes on.
      if (all.some((entry) => entry.key === key)) return;
      const name = `${String((all[0]?.number ?? 0) + 1)} ${encodeURIComponent(key)}`;
      for (const listed of lines(given['path'])) {
        const made = path.join(workspace, listed);
        if (await exists(made)) await cp(made, path.join(folder, name, listed), { recursive: true });
      }
    },
  };
}

interface Entry {
  readonly name: string;
  readonly number: number;
  readonly key: string;
}

function entryOf(name: string): Entry {
  const [number = '', key = ''] = name.split(' ');
  return { name, number: Number(number), key: decodeURIComponent(key) };
}

function lines(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
