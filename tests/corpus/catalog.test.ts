import { beforeAll, describe, expect, test } from 'vitest';
import { assembleCatalog, type Catalog } from '../../src/catalog/index.ts';
import { BUILTIN_KINDS } from '../../src/model/kinds/index.ts';
import { RELATION_PAIRS } from '../../src/model/relations.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { corpusRepositories, missingCorpus } from './corpus.ts';
import { memoryTree } from './memory-tree.ts';

const repositories = [...corpusRepositories('catalog'), ...corpusRepositories('templates')];

/** One catalog of the whole corpus: each repository is a source, and every file of it a descriptor. */
function assemble(): Promise<Catalog> {
  const allow = BUILTIN_KINDS.map(({ kind }) => kind);
  return assembleCatalog({
    trees: repositories.map(({ id, name, files }) => {
      const baseUrl = `https://github.com/${name.replace('+', '/')}/blob/main/`;
      return { source: id, tree: memoryTree({ baseUrl, files }, [...files.keys()]) };
    }),
    model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] },
    rules: [{ allow }],
    levels: {},
  });
}

/** What is missing from a problem, or wrong about its place; nothing when it can be acted on. */
function defects(problem: Problem): string[] {
  const { code, message, hint, at } = problem;
  const found: string[] = [];
  if (!/^[a-z]+\/[a-z-]+$/.test(code)) found.push(`the code "${code}"`);
  if (message.trim() === '') found.push('no message');
  if (hint.trim() === '') found.push('no hint');
  const content = repositories.find(({ id }) => id === at?.source)?.files.get(at?.path ?? '');
  const lines = content?.toString('utf8').split('\n') ?? [];
  const line = lines[(at?.line ?? 0) - 1];
  if (!at || line === undefined) found.push(`no line in a file of ${lines.length} lines`);
  else if (at.column < 1 || at.column > line.length + 1) found.push(`no column in "${line}"`);
  return found.map((defect) => `${defect}: ${JSON.stringify(problem)}`);
}

const absent = missingCorpus();
if (absent) {
  test(absent, () => {
    expect(repositories).toEqual([]);
  });
} else {
  describe('the catalog of the whole corpus', () => {
    let catalog: Catalog;

    beforeAll(async () => {
      catalog = await assemble();
      const counts = Object.entries(Object.groupBy(catalog.problems, ({ code }) => code))
        .map(([code, problems]): [string, number] => [code, problems?.length ?? 0])
        .sort(([, a], [, b]) => b - a);
      const { entities, problems, sources } = catalog;
      console.log(
        `\n${sources.length} repositories, ${entities.length} entities, ${problems.length} problems`,
      );
      console.log(`${counts.map(([code, count]) => `${String(count).padStart(6)}  ${code}`).join('\n')}\n`);
    });

    test('has entities or problems from every file that holds anything', () => {
      const spoken = new Set([
        ...catalog.entities.map(({ provenance: { source, path } }) => `${source}/${path}`),
        ...catalog.problems.map(({ at }) => `${at?.source ?? ''}/${at?.path ?? ''}`),
      ]);
      const silent = repositories.flatMap(({ id, files }) =>
        [...files]
          .filter(([path, bytes]) => bytes.toString().trim() !== '' && !spoken.has(`${id}/${path}`))
          .map(([path]) => `${id}/${path}`),
      );
      expect(silent).toEqual([]);
    });

    test('has problems that say what, where and what to do', () => {
      expect(catalog.problems.flatMap(defects)).toEqual([]);
    });

    test('is the same when it is made again', async () => {
      expect(JSON.stringify(await assemble())).toBe(JSON.stringify(catalog));
    });
  });
}
