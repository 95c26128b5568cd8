import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { offerOwnModules } from './own-modules.ts';
import type { ImportModule } from './plugin-registry.ts';

/**
 * Imports modules as a file in `folder` would: relative paths start there, packages are looked up from there.
 *
 * @throws Error that names the folder, when a relative path has no file
 */
export function importFrom(folder: string): ImportModule {
  const require = createRequire(path.join(path.resolve(folder), 'portal.config.yaml'));
  return async (specifier) => {
    const relative = /^\.{1,2}\//.test(specifier);
    const file = relative ? path.resolve(folder, specifier) : require.resolve(specifier);
    if (relative && !existsSync(file)) {
      throw new Error(`there is no file ${specifier} (looked in ${path.resolve(folder)}).`);
    }
    offerOwnModules();
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as unknown;
  };
}
