import { reportedProblem } from '../../problems/reporters/index.ts';
import type { ChangeReport } from './change-report.ts';

/** The report as JSON: `problems` flat as `validate --json` prints them, the effect as it is. */
export function reportChangeJson({ files, entities, problems, effect, portal, notes }: ChangeReport): string {
  const report = {
    portal: portal ?? null,
    notes,
    files,
    entities,
    problems: problems.map(reportedProblem),
    effect: effect ?? null,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
