import { API_CATALOG, apiCatalog } from '../api/api-catalog.ts';
import { harmlessJson } from '../api/backstage-entity.ts';
import { clientModule } from '../api/client-module.ts';
import { createFileWriter, type WrittenFiles } from '../api/file-writer.ts';
import { writeCatalogApi } from '../api/write-catalog-api.ts';
import { PUBLISHED_FILE, publishedCatalog } from '../change/index.ts';
import { changeFeeds } from '../feeds/change-feed.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { llmsText } from '../markdown/llms-text.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { readChanges } from '../snapshot/read-changes.ts';
import type { MachineFilesRequest } from './machine-files.ts';
import { openCatalog } from './open-catalog.ts';

/**
 * Writes all that is not for eyes: the API, pages in Markdown, what tells programs where things are.
 *
 * @throws {Error} when the snapshot is not the one that the site shows.
 */
export async function writeMachineFiles(request: MachineFilesRequest): Promise<WrittenFiles> {
  const { origin, portal } = request;
  const catalog = await openCatalog(request);
  const writer = createFileWriter(request.site);
  writeCatalogApi(writer, catalog.snapshot.entities);
  const { digest, manifest, entities } = catalog.snapshot;
  const { kinds, relationPairs, judgement } = request;
  const { sources } = manifest;
  const published = { snapshot: digest, sources, entities, kinds, relationPairs, ...judgement };
  writer.write(PUBLISHED_FILE, `${harmlessJson(publishedCatalog(published))}\n`);
  writer.write('api/catalog/client.js', await clientModule());
  writer.write(API_CATALOG, apiCatalog(catalog, origin));
  writer.write('llms.txt', llmsText(catalog, portal, origin));
  if (origin !== undefined) for (const { path, xml } of sitemap(catalog, origin)) writer.write(path, xml);
  const { title, organisation } = portal;
  const changes = await readChanges(request.snapshot);
  for (const { path, xml } of changeFeeds({
    catalog,
    changes,
    title,
    author: organisation ?? title,
    origin,
  })) {
    writer.write(path, xml);
  }
  writeMarkdown(writer, catalog, portal);
  return writer.written();
}
