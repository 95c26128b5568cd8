import type { Problem, ProblemLevel } from './problem.ts';

/** Levels by code that replace those of the catalogue; `off` takes the problem away. */
export type ProblemLevels = Readonly<Record<string, ProblemLevel | 'off'>>;

/** The problems at the levels that a config sets. */
export function applyLevels(problems: readonly Problem[], levels: ProblemLevels): readonly Problem[] {
  return problems.flatMap((problem) => {
    const level = Object.hasOwn(levels, problem.code) ? levels[problem.code] : problem.level;
    if (level === 'off') return [];
    return [level === undefined || level === problem.level ? problem : { ...problem, level }];
  });
}
