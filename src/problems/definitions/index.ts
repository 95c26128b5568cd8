import type { ProblemDefinition } from '../define-problem.ts';
import * as announcement from './announcement.ts';
import * as catalog from './catalog.ts';
import * as catalogFiles from './catalog-files.ts';
import * as change from './change.ts';
import * as config from './config.ts';
import * as harvest from './harvest.ts';
import * as plugin from './plugin.ts';
import { yamlProblems } from './yaml.ts';

/** Every problem that Callboard can report: the source of its documentation and of the codes that a config may name. */
export const PROBLEM_DEFINITIONS: readonly ProblemDefinition<never>[] = [
  ...Object.values(announcement),
  ...Object.values(catalog),
  ...Object.values(catalogFiles),
  ...Object.values(change),
  ...Object.values(config),
  ...Object.values(harvest),
  ...Object.values(plugin),
  ...Object.values(yamlProblems),
];
