import { mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../src/plugin/source.ts';
import { FileDigests } from './file-digests.ts';
import { listFiles } from './list-files.ts';
import { localTree } from './local-tree.ts';

export interface LocalSourceOptions {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Absolute path of the config's folder: locations are written relative to it, never absolute. */
  readonly configFolder: string;
  readonly include?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

/** A folder as a source. Its revision is a digest of the content of its files, the same on every machine. */
export function localSource(options: LocalSourceOptions): Source {
  const name = relativePath(options.configFolder, options.folder) || '.';
  return {
    id: `local:${name}`,
    variant: JSON.stringify([options.include, options.url]),
    async open({ cacheFolder, signal, logger }) {
      const root = realFolder(options.folder, name);
      mkdirSync(cacheFolder, { recursive: true });
      const digests = FileDigests.load(path.join(cacheFolder, 'digests.json'));
      const files = await listFiles(root, { signal, logger });
      const revision = digests.digest(root, files);
      digests.save();
      return localTree({ ...options, root, name, revision, paths: files.map((file) => file.path) });
    },
  };
}

function realFolder(folder: string, name: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `there is no folder "${name}" (relative to the folder of the config); correct \`path\` or create the folder`,
    );
  }
  return realpathSync(folder);
}

function relativePath(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/');
}
