import { appendFile } from 'node:fs/promises';
import {
  reportAnnotations,
  reportChangeJson,
  reportChangeMarkdown,
  reportChangeTerminal,
} from '../../src/change/index.ts';
import type { ChangeReport } from '../../src/change/index.ts';
import { PROBLEM_DEFINITIONS } from '../../src/problems/definitions/index.ts';
import type { ProblemLevel } from '../../src/problems/problem.ts';
import { reportSarif } from '../../src/problems/reporters/index.ts';
import { checkWorkTree } from '../change/check-work-tree.ts';
import { entityPages } from '../change/entity-pages.ts';
import { failsAt } from '../change/problem-level.ts';
import { readPortal } from '../change/read-portal.ts';
import type { CommandContext } from '../command/define-command.ts';

/** What to validate, against what, and how to say it. */
export interface ChangeRequest {
  readonly named: readonly string[];
  readonly base?: string | undefined;
  readonly portal?: string | undefined;
  readonly level: ProblemLevel;
  readonly github: boolean;
  readonly sarif: boolean;
}

/** GitHub takes 1 MiB of a step; another step's share is its own. */
export const SUMMARY_BYTES = 1_000_000;

/** Checks the files around the working folder against a base, a portal or both, and reports. */
export async function validateChange(request: ChangeRequest, context: CommandContext): Promise<0 | 1> {
  const { signal, env, logger, json, write, colour } = context;
  const { named, base } = request;
  const portal =
    request.portal === undefined
      ? undefined
      : await readPortal(request.portal, { fetch: globalThis.fetch, signal, env });
  const published = portal && 'catalog' in portal ? portal.catalog : undefined;
  const checked = await checkWorkTree({ named, base, published, signal, logger });
  const report: ChangeReport = {
    ...checked,
    ...(published && portal && { portal: portal.shown }),
    notes: [
      ...checked.notes,
      ...(portal && 'reason' in portal
        ? [
            `The portal ${portal.shown} was not used: ${portal.reason}. References to other repositories were not checked.`,
          ]
        : []),
    ],
  };
  if (json) write(reportChangeJson(report));
  else if (request.sarif) write(reportSarif(report.problems, PROBLEM_DEFINITIONS));
  else if (request.github) {
    write(reportAnnotations(report.problems));
    const summary = env['GITHUB_STEP_SUMMARY'];
    const entityPage = portal && 'base' in portal ? entityPages(portal) : undefined;
    const options = { maxBytes: SUMMARY_BYTES, maxRows: 500, entityPage };
    if (summary) await appendFile(summary, reportChangeMarkdown(report, options));
  } else write(reportChangeTerminal(report, { colour }));
  return failsAt(request.level, report.problems) ? 1 : 0;
}
