export { countProblems, summarise } from './count-problems.ts';
export { githubCommand, reportGithub, reportJobSummary, SHOWN_ANNOTATIONS } from './github.ts';
export { reportedProblem, reportJson } from './json.ts';
export type { ReportedProblem } from './json.ts';
export { markdownCode, markdownText } from './markdown-text.ts';
export { plainLines } from './plain-lines.ts';
export { reportSarif } from './sarif.ts';
export { reportTerminal } from './terminal.ts';
export { visibleText } from './visible-text.ts';
