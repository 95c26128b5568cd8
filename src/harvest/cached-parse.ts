import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** Loads the parser with the results of the last harvest. */
export async function loadCachedParse(cacheFolder: string): Promise<CachedParse> {
  const file = path.join(cacheFolder, 'documents.pack');
  const cache = await DocumentCache.load<YamlFileData>(file, parserVersion());
  return {
    parse: (content) => withPositions(cache.get(content, parseYamlData)),
    save: () => cache.save(),
  };
}

/** A digest of the code that parses: results of other code are not used. */
function parserVersion(): string {
  const folder = path.join(import.meta.dirname, '..', 'yaml');
  const { resolve } = createRequire(import.meta.url);
  const hash = createHash('sha256');
  for (const library of ['yaml', 'js-yaml']) hash.update(readFileSync(resolve(`${library}/package.json`)));
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
      hash.update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
