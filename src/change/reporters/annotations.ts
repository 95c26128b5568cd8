import type { Problem } from '../../problems/problem.ts';
import { reportGithub, SHOWN_ANNOTATIONS } from '../../problems/reporters/index.ts';

/**
 * The annotations that GitHub will show: of each level as many as it does, spread over files and messages, so that neither
 * one bad file nor one mistake made everywhere hides the others. Those that have no place come last.
 */
export function reportAnnotations(problems: readonly Problem[]): string {
  const shown = (['error', 'warn', 'info'] as const).flatMap((level) => {
    const seen = new Map<string, number>();
    const timesSeen = (key: string): number => {
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      return times;
    };
    const ranked = problems
      .filter((problem) => problem.level === level)
      .map((problem) => {
        const { at, code, message } = problem;
        const repeated = timesSeen(`${code}\n${message}`);
        return { problem, rank: at ? repeated + timesSeen(at.path) : Number.MAX_SAFE_INTEGER };
      });
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, SHOWN_ANNOTATIONS)
      .map(({ problem }) => problem);
  });
  return reportGithub(shown);
}
