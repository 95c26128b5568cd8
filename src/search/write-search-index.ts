import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { CatalogView } from '../view/catalog-view.ts';
import { settleIndex } from './settle-index.ts';
import { searchRecord } from './search-record.ts';

const BATCH = 500;

/**
 * Writes the full-text index into a folder. Pagefind works in a process of its own, beside the rendering of pages.
 *
 * @throws {Error} when Pagefind refuses a record or cannot write.
 */
export async function writeSearchIndex(folder: string, catalog: CatalogView): Promise<void> {
  const { entities } = catalog.snapshot;
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw failed(errors);
  try {
    for (let start = 0; start < entities.length; start += BATCH) {
      const batch = entities.slice(start, start + BATCH);
      const answers = await Promise.all(
        batch.map((item) => index.addCustomRecord(searchRecord(catalog, item))),
      );
      const refused = answers.flatMap((answer) => answer.errors);
      if (refused.length > 0) throw failed(refused);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw failed(written.errors);
    await removeInterfaces(folder);
    // Of nothing, Pagefind writes no index.
    if (entities.length > 0) await settleIndex(folder);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Pagefind's own interfaces, which no page uses. */
async function removeInterfaces(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (/^pagefind-(?:component-ui|modular-ui|ui|highlight)\./.test(file)) await rm(path.join(folder, file));
  }
}

function failed(errors: readonly string[]): Error {
  return new Error(`the search index could not be made: ${errors.join('; ')}`);
}
