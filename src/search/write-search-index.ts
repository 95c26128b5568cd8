import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { settleIndex } from './settle-index.ts';
import type { SearchRecord } from './search-record.ts';

const BATCH = 500;

/** Stands in for Pagefind, which writes no index of nothing. */
const NOTHING = `const none = { results: [], filters: {}, totalFilters: {} };
export const options = async () => {};
export const filters = async () => ({});
export const search = async () => none;
`;

/**
 * Writes the full-text index of records into a folder. Pagefind works in a process of its own, beside the rendering of
 * pages. Of nothing, an index that finds nothing is written, so that a search never asks for a file that is not there.
 *
 * @throws {Error} when Pagefind refuses a record or cannot write.
 */
export async function writeSearchIndex(
  folder: string,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  if (records.length === 0) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'pagefind.js'), NOTHING);
    return;
  }
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw failed(errors);
  try {
    for (let start = 0; start < records.length; start += BATCH) {
      const batch = records.slice(start, start + BATCH);
      const answers = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
      const refused = answers.flatMap((answer) => answer.errors);
      if (refused.length > 0) throw failed(refused);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw failed(written.errors);
    await removeInterfaces(folder);
    await settleIndex(folder);
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
