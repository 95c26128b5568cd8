import { API_CATALOG, apiCatalog } from '../api/api-catalog.ts';
import { clientModule } from '../api/client-module.ts';
import { createFileWriter, type WrittenFiles } from '../api/file-writer.ts';
import { writeCatalogApi } from '../api/write-catalog-api.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { llmsText } from '../markdown/llms-text.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { readSnapshot } from '../snapshot/read-snapshot.ts';
import { createCatalogView } from '../view/catalog-view.ts';
import type { MachineFilesRequest } from './machine-files.ts';

/**
 * Writes all that is not for eyes: the API, pages in Markdown, what tells programs where things are.
 *
 * @throws {Error} when the snapshot is not the one that the site shows.
 */
export async function writeMachineFiles(request: MachineFilesRequest): Promise<WrittenFiles> {
  const { base, kinds, origin, relationPairs, portal } = request;
  const snapshot = await readSnapshot(request.snapshot);
  if (snapshot.digest !== request.digest) {
    throw new Error('the snapshot changed while the site was built; build again');
  }
  const catalog = createCatalogView({ snapshot, base, kinds, relationPairs });
  const writer = createFileWriter(request.site);
  writeCatalogApi(writer, snapshot.entities);
  writer.write('api/catalog/client.js', await clientModule());
  writer.write(API_CATALOG, apiCatalog(catalog, origin));
  writer.write('llms.txt', llmsText(catalog, portal, origin));
  if (origin !== undefined) for (const { path, xml } of sitemap(catalog, origin)) writer.write(path, xml);
  writeMarkdown(writer, catalog, portal);
  return writer.written();
}
