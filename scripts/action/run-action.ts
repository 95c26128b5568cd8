import { appendFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  reportAnnotations,
  reportChangeJson,
  reportChangeMarkdown,
  reportChangeTerminal,
} from '../../src/change/index.ts';
import type { ChangeReport, MarkdownOptions } from '../../src/change/index.ts';
import { isJsonObject } from '../../src/model/json.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { PROBLEM_DEFINITIONS } from '../../src/problems/definitions/index.ts';
import { countProblems, plainLines, reportSarif } from '../../src/problems/reporters/index.ts';
import { entityPages } from '../change/entity-pages.ts';
import { failsAt } from '../change/problem-level.ts';
import { readPortal } from '../change/read-portal.ts';
import { UsageError } from '../command/command-error.ts';
import { actionInputs } from './action-inputs.ts';
import { checkEvent } from './check-event.ts';
import { eventRevisions } from './event-revisions.ts';
import type { EventRevisions } from './event-revisions.ts';
import { githubApi } from './github-api.ts';
import { keepComment } from './sticky-comment.ts';

/** What the action is run with. */
export interface ActionContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Writes to the log of the step. */
  write(text: string): void;
}

/** GitHub takes 1 MiB of a step's summary and 65,536 characters of a comment. */
const SUMMARY = { maxBytes: 1_000_000, maxRows: 500 };
const COMMENT = { maxBytes: 60_000, maxRows: 40 };

/**
 * Runs the action: reads the event, checks the change, says so everywhere.
 *
 * @returns the exit code: 1 when a problem is at the level that fails.
 * @throws {UsageError} when inputs or environment make no sense; {GitError} when the repository cannot be read.
 */
export async function runAction(context: ActionContext): Promise<0 | 1> {
  const { env, fetch, signal, write } = context;
  const inputs = actionInputs(env);
  const runner = runnerFacts(env);
  const revisions = eventRevisions({ name: runner.event, sha: runner.sha, payload: await readPayload(env) });
  const ask = githubApi({ url: runner.api, token: inputs.token, fetch });
  const folder = await mkdtemp(path.join(env['RUNNER_TEMP'] ?? os.tmpdir(), 'callboard-'));
  const portal =
    inputs.portal === undefined ? undefined : await readPortal(inputs.portal, { fetch, signal, env });
  const published = portal && 'catalog' in portal ? portal.catalog : undefined;
  const { server, repository } = runner;
  const checked = await checkEvent({
    ...inputs,
    revisions,
    server,
    repository,
    folder,
    published,
    ask,
    signal,
  });
  const report: ChangeReport = {
    ...checked,
    ...(published && portal && { portal: portal.shown }),
    notes: [...checked.notes, ...notesOn(portal)],
  };
  const pages = {
    entityPage: portal && 'base' in portal ? entityPages(portal) : undefined,
    filePage: filePages(`${server}/${repository}`, revisions),
  };
  write(reportAnnotations(report.problems));
  write(plainLines(reportChangeTerminal(report)));
  await writeFiles(report, pages, { folder, env });
  if (inputs.comment && revisions.pullRequest !== undefined) {
    const { pullRequest } = revisions;
    const text = reportChangeMarkdown(report, { ...pages, ...COMMENT });
    const isWorthIt = report.problems.length > 0 || report.files.length > 0;
    const failure = await keepComment({ ask, repository, pullRequest, text, isWorthIt });
    if (failure !== undefined) write(`${failure}\n`);
  }
  return failsAt(inputs.level, report.problems) ? 1 : 0;
}

type Pages = Pick<MarkdownOptions, 'entityPage' | 'filePage'>;

async function writeFiles(
  report: ChangeReport,
  pages: Pages,
  { folder, env }: { readonly folder: string; readonly env: ActionContext['env'] },
): Promise<void> {
  const results = path.join(folder, 'results');
  const [json, sarif] = [path.join(results, 'report.json'), path.join(results, 'report.sarif')];
  await mkdir(results);
  await writeFile(json, reportChangeJson(report));
  await writeFile(sarif, reportSarif(report.problems, PROBLEM_DEFINITIONS));
  const { error, warn } = countProblems(report.problems);
  const { added, removed, relations } = report.effect ?? {};
  const outputs = {
    errors: error,
    warnings: warn,
    added: added?.length ?? 0,
    removed: removed?.length ?? 0,
    dangling: relations?.dangling.length ?? 0,
    report: json,
    sarif,
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${String(value)}\n`);
  const [output, summary] = [env['GITHUB_OUTPUT'], env['GITHUB_STEP_SUMMARY']];
  if (output) await appendFile(output, lines.join(''));
  if (summary) await appendFile(summary, reportChangeMarkdown(report, { ...pages, ...SUMMARY }));
}

function notesOn(portal: Awaited<ReturnType<typeof readPortal>> | undefined): readonly string[] {
  if (portal === undefined)
    return ['No portal was named, so references to other repositories were not checked.'];
  if ('reason' in portal) {
    return [
      `The portal ${portal.shown} was not used: ${portal.reason}. References to other repositories were not checked.`,
    ];
  }
  const { processors } = portal.catalog;
  return processors.length === 0
    ? []
    : [
        `Plugins of the portal change entities when it harvests, which is not done here: ${processors.join(', ')}.`,
      ];
}

function filePages(web: string, { shownAt, head }: EventRevisions): Pages['filePage'] {
  const commit = shownAt ?? head;
  if (commit === undefined) return undefined;
  return (file, line) => {
    const spelt = file
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
    return `${web}/blob/${commit}/${spelt}#L${String(line)}`;
  };
}

function runnerFacts(env: ActionContext['env']) {
  const { GITHUB_EVENT_NAME: event, GITHUB_SHA: sha, GITHUB_REPOSITORY: repository } = env;
  if (!event || !sha || !repository || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(
      'This is the action of a GitHub workflow.',
      'Elsewhere, run: npm run validate -- --base origin/main',
    );
  }
  const server = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
  const api = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  return { event, sha, repository, server, api };
}

async function readPayload(env: ActionContext['env']): Promise<JsonObject> {
  const file = env['GITHUB_EVENT_PATH'];
  if (!file) return {};
  const payload: unknown = JSON.parse(await readFile(file, 'utf8'));
  return isJsonObject(payload) ? payload : {};
}
