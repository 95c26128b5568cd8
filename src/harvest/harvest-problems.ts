import type { Catalog } from '../catalog/catalog.ts';
import { sortByPlace } from '../config/index.ts';
import { applyLevels, type ProblemLevels } from '../problems/apply-levels.ts';
import { emptySource, unreadableFile } from '../problems/definitions/harvest.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceSession } from './source-session.ts';

/** The catalog with what went wrong while its files were read. */
export async function withHarvestProblems(
  catalog: Catalog,
  sessions: readonly SourceSession[],
  levels: ProblemLevels,
): Promise<Catalog> {
  const problems: Problem[] = [];
  for (const { id, tree } of sessions) {
    if (!tree) continue;
    if (tree.pinned && (await tree.descriptors()).length === 0)
      problems.push(emptySource.problem({ source: id }));
    for (const file of tree.unreadable) {
      problems.push(
        unreadableFile.problem(file, { at: { source: id, path: file.path, line: 1, column: 1 } }),
      );
    }
  }
  return withProblems(catalog, problems, levels);
}

/** The catalog with more problems, at the levels that the config sets. */
export function withProblems(catalog: Catalog, problems: readonly Problem[], levels: ProblemLevels): Catalog {
  if (problems.length === 0) return catalog;
  return { ...catalog, problems: sortByPlace([...applyLevels(problems, levels), ...catalog.problems]) };
}
