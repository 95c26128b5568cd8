import type { Problem, ProblemLevel } from '../problem.ts';

/** A problem as `--json` prints it: flat, every key always there. */
export interface ReportedProblem {
  readonly code: string;
  readonly level: ProblemLevel;
  readonly message: string;
  readonly hint: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly entity: string | null;
}

/** A problem in the flat form. */
export function reportedProblem({ code, level, message, hint, at, entity }: Problem): ReportedProblem {
  return {
    code,
    level,
    message,
    hint,
    path: at?.path ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    entity: entity ?? null,
  };
}

/** The problems as a JSON array. */
export function reportJson(problems: readonly Problem[]): string {
  return `${JSON.stringify(problems.map(reportedProblem), null, 2)}\n`;
}
