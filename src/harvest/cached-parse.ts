import path from 'node:path';
import { parseYamlData, withPositions } from '../yaml/index.ts';
import type { YamlFile, YamlFileData } from '../yaml/yaml-file.ts';
import { DocumentCache } from './document-cache.ts';

/** A parser of YAML files that remembers what it parsed. */
export interface CachedParse {
  parse(content: Uint8Array): YamlFile;
  /** Keeps the results for the next harvest. */
  save(): Promise<void>;
}

/** Loads the parser with the results of the last harvest, if the same code made them. */
export async function loadCachedParse(cacheFolder: string, version: string): Promise<CachedParse> {
  const file = path.join(cacheFolder, 'documents.pack');
  const cache = await DocumentCache.load<YamlFileData>(file, version);
  return {
    parse: (content) => withPositions(cache.get(content, parseYamlData)),
    save: () => cache.save(),
  };
}
