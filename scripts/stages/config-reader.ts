import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ReadConfigFile } from '../../src/config/index.ts';

/** Reads the files of a config, and none outside its folder, not even through a link. */
export function configReader(configPath: string): ReadConfigFile {
  return async (file) => {
    try {
      const [folder, target] = await Promise.all([realpath(path.dirname(configPath)), realpath(file)]);
      const isConfig = path.resolve(file) === path.resolve(configPath);
      if (!isConfig && !target.startsWith(folder + path.sep)) return undefined;
      return await readFile(target, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
