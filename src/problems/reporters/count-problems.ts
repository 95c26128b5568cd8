import type { Problem, ProblemLevel } from '../problem.ts';

/** How many problems there are at each level. */
export function countProblems(problems: readonly Problem[]): Readonly<Record<ProblemLevel, number>> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}

/** The counts as a sentence: `2 errors, 1 warning, 3 notes`. */
export function summarise(problems: readonly Problem[]): string {
  const { error, warn, info } = countProblems(problems);
  const parts = [[error, 'error'] as const, [warn, 'warning'] as const, [info, 'note'] as const].flatMap(
    ([count, word]) => (count === 0 ? [] : [`${String(count)} ${word}${count === 1 ? '' : 's'}`]),
  );
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}
