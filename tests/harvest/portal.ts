import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_RULES } from '../../src/config/default-rules.ts';
import {
  harvest,
  type HarvestOptions,
  type HarvestReport,
  type HarvestSource,
} from '../../src/harvest/index.ts';
import { BUILTIN_KINDS } from '../../src/model/kinds/index.ts';
import { RELATION_PAIRS } from '../../src/model/relations.ts';
import type { Source, SourceTree } from '../../src/plugin/source.ts';
import { readSnapshot } from '../../src/snapshot/index.ts';

/** A folder with a portal in it: files to harvest, a snapshot, a cache, and a log of what was said. */
export interface Portal {
  readonly folder: string;
  readonly log: string[];
  /** Writes a file below the folder. */
  put(file: string, text: string): Promise<void>;
  harvest(sources: readonly Source[], options?: Partial<HarvestOptions>): Promise<HarvestReport>;
  /** Canonical references of the entities of the current snapshot. */
  refs(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Time of the first harvest; each harvest is a minute later than the one before. */
export const START = Date.UTC(2026, 0, 1, 12);

export async function createPortal(): Promise<Portal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'portal-'));
  const log: string[] = [];
  let harvests = 0;
  return {
    folder,
    log,
    async put(file, text) {
      const absolute = path.join(folder, file);
      await mkdir(path.dirname(absolute), { recursive: true });
      await writeFile(absolute, text);
    },
    async harvest(sources, options = {}) {
      const time = new Date(START + harvests * 60_000);
      harvests += 1;
      return harvest({
        sources: sources.map((source): HarvestSource => ({ source })),
        model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] },
        rules: DEFAULT_RULES,
        levels: {},
        collectors: [],
        out: path.join(folder, 'snapshot'),
        cacheFolder: path.join(folder, 'cache'),
        fetch,
        now: () => time,
        signal: new AbortController().signal,
        logger: { info: (text) => log.push(text), warn: (text) => log.push(text) },
        ...options,
      });
    },
    refs: async () => (await readSnapshot(path.join(folder, 'snapshot'))).entities.map(({ ref }) => ref),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The text of a Component's descriptor. */
export function component(name: string, description = `About ${name}`): string {
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    `metadata: { name: ${name}, description: ${description} }`,
    'spec: { type: service, lifecycle: production, owner: team }',
    '',
  ].join('\n');
}

/** A source in memory that counts what is read from it and fails when told to. */
export interface MemorySource extends Source {
  readonly files: Map<string, string>;
  reads: string[];
  revision: string;
  fail: { open?: Error; read?: Error };
}

export function memorySource(id: string, files: Record<string, string>): MemorySource {
  const source: MemorySource = {
    id,
    files: new Map(Object.entries(files)),
    reads: [],
    revision: 'r1',
    fail: {},
    open() {
      if (source.fail.open) return Promise.reject(source.fail.open);
      const ask = <Answer>(question: string, answer: () => Answer): Promise<Answer> => {
        source.reads.push(question);
        return source.fail.read ? Promise.reject(source.fail.read) : Promise.resolve(answer());
      };
      const paths = (): string[] => [...source.files.keys()].sort();
      const tree: SourceTree = {
        revision: source.revision,
        descriptors: () => ask('descriptors', () => paths().filter((file) => file.endsWith('.yaml'))),
        read: (file) =>
          ask(file, () => {
            const text = source.files.get(file);
            return text === undefined ? undefined : Buffer.from(text);
          }),
        glob: (pattern) => ask(pattern, paths),
        locationOf: (file) => `url:https://${id}.example/${file}`,
        pathOf: (target) => target.split(`https://${id}.example/`)[1],
      };
      return Promise.resolve(tree);
    },
  };
  return source;
}

/** Every file below a folder with its content, by path. */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const contents: Record<string, string> = {};
  for (const file of files.sort()) contents[path.relative(folder, file)] = await readFile(file, 'latin1');
  return contents;
}

/** The files of the current snapshot, without the status, by path. */
export async function snapshotOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const { snapshot } = JSON.parse(await readFile(path.join(folder, 'current.json'), 'utf8')) as {
    snapshot: string;
  };
  return { snapshot, ...(await contentOf(path.join(folder, snapshot))) };
}

/** Copies a folder to a new place beside it. */
export async function copyOf(folder: string, name: string): Promise<string> {
  const target = path.join(path.dirname(folder), name);
  await cp(folder, target, { recursive: true });
  return target;
}
