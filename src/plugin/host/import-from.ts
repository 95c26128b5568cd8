import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportModule } from './plugin-registry.ts';

/** Imports modules as a file in `folder` would: relative paths start there, packages are looked up from there. */
export function importFrom(folder: string): ImportModule {
  const require = createRequire(path.join(path.resolve(folder), 'portal.config.yaml'));
  return async (specifier) => {
    const file = /^\.{1,2}\//.test(specifier) ? path.resolve(folder, specifier) : require.resolve(specifier);
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as unknown;
  };
}
