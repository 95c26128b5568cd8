import type { Problem } from '../../problems/problem.ts';
import { reportGithub, SHOWN_ANNOTATIONS } from '../../problems/reporters/index.ts';

/**
 * The annotations that GitHub will show: of each level as many as it does, spread over the files, so that one bad file
 * does not hide the others. Those that have no place come last.
 */
export function reportAnnotations(problems: readonly Problem[]): string {
  const shown = (['error', 'warn', 'info'] as const).flatMap((level) => {
    const seen = new Map<string, number>();
    const ranked = problems
      .filter((problem) => problem.level === level)
      .map((problem) => {
        const path = problem.at?.path;
        const rank = path === undefined ? Number.MAX_SAFE_INTEGER : (seen.get(path) ?? 0);
        if (path !== undefined) seen.set(path, rank + 1);
        return { problem, rank };
      });
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, SHOWN_ANNOTATIONS)
      .map(({ problem }) => problem);
  });
  return reportGithub(shown);
}
