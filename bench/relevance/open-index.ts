import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RANKING, type Pagefind } from '../../src/islands/search/pagefind.ts';
import { serveFolder } from '../../tests/browser/serve-folder.ts';

/** A full-text index, opened in this process with the module and the ranking that pages use. */
export interface OpenIndex {
  readonly pagefind: Pagefind;
  readonly close: () => Promise<void>;
}

/** @param folder absolute path of `pagefind/` */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const served = await serveFolder(folder, '/');
  // Each index needs a module of its own, as the module holds the index.
  const address = `${pathToFileURL(path.join(folder, 'pagefind.js')).href}?${served.origin}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ basePath: `${served.origin}/`, baseUrl: '/', noWorker: true, ranking: RANKING });
  return { pagefind, close: served.close };
}
