import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localSource } from '../../integrations/local/local-source.ts';
import { assembleCatalog, type Catalog } from '../../src/catalog/index.ts';
import { BUILTIN_KINDS } from '../../src/model/kinds/index.ts';
import { RELATION_PAIRS } from '../../src/model/relations.ts';
import { memoryTree } from '../corpus/memory-tree.ts';
import { ALLOWED_KINDS, createReference } from './reference.ts';
import { BROKEN_TREE, type NamedTree, TREES } from './trees.ts';

const temporary = mkdtempSync(join(tmpdir(), 'callboard-ingest-'));
afterAll(() => {
  rmSync(temporary, { recursive: true });
});

/**
 * Writes the repository into a folder and assembles a catalog from it: the source for folders reads the files, which
 * have the addresses that they have on the repository's host.
 */
async function assemble(repository: NamedTree): Promise<Catalog> {
  const { files, descriptors } = repository;
  const folder = mkdtempSync(join(temporary, 'tree-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const source = localSource({ folder, configFolder: temporary, include: descriptors });
  const opened = await source.open({
    cacheFolder: join(temporary, 'cache'),
    fetch,
    now: () => new Date(0),
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: () => undefined },
  });
  const { locationOf, pathOf, webAddressOf } = memoryTree(repository, descriptors);
  const tree = { ...opened, locationOf, pathOf, ...(webAddressOf && { webAddressOf }) };
  return assembleCatalog({
    trees: [{ source: source.id, tree }],
    model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] },
    rules: [{ allow: [...ALLOWED_KINDS] }],
    levels: {},
  });
}

/**
 * Entities by reference, as plain JSON.
 *
 * Backstage resolves the target of a Location against a folder address, `/tree/` on GitHub, where the browser's own
 * address of a file has `/blob/`; both mean the same file. It also keeps a Location entity for each registration.
 */
function comparable(entities: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const own = [...entities].filter(([ref]) => !ref.startsWith('location:default/generated-'));
  const text = JSON.stringify(Object.fromEntries(own));
  return JSON.parse(text.replaceAll(/(\/tree\/)(?=main\/[^"]*[^"/]")/g, '/blob/')) as Record<string, unknown>;
}

function entitiesOf({ entities }: Catalog): Record<string, unknown> {
  return comparable(entities.map(({ ref, entity }) => [ref, entity]));
}

test.each(TREES)('both make the same catalog of a repository with $name', async (tree) => {
  const reference = await createReference(tree);
  const { entities } = await reference.ingest(tree.descriptors);
  expect(entities.size).toBeGreaterThan(tree.descriptors.length);
  expect(entitiesOf(await assemble(tree))).toEqual(comparable(entities));
});

test('only here does what is broken leave its neighbours in the catalog', async () => {
  const reference = await createReference(BROKEN_TREE);
  const { entities } = await reference.ingest(BROKEN_TREE.descriptors);
  const catalog = await assemble(BROKEN_TREE);
  expect(Object.keys(comparable(entities))).toEqual(['component:default/beside', 'component:default/whole']);
  expect(Object.keys(entitiesOf(catalog))).toEqual([
    'component:default/above',
    'component:default/below',
    'component:default/beside',
    'component:default/there',
    'component:default/whole',
    'location:default/lost',
  ]);
  expect(entitiesOf(catalog)).toMatchObject(comparable(entities));
  const errors = catalog.problems.filter(({ code }) => !/dangling|orphan/.test(code));
  expect(errors.map(({ code, at }) => [code, at?.path])).toEqual([
    ['yaml/syntax', 'a/catalog-info.yaml'],
    ['catalog/location-target-missing', 'b/catalog-info.yaml'],
    ['catalog/placeholder-missing', 'c/catalog-info.yaml'],
  ]);
});
