export { summarise } from './count-problems.ts';
export { reportGithub, reportJobSummary } from './github.ts';
export { reportedProblem, reportJson } from './json.ts';
export type { ReportedProblem } from './json.ts';
export { reportSarif } from './sarif.ts';
export { reportTerminal } from './terminal.ts';
export { visibleText } from './visible-text.ts';
