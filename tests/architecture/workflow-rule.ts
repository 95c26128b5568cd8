import { parse } from 'yaml';

/** Grants that a workflow may hold without a reason. */
const HARMLESS = new Set(['read', 'none']);

/** Grants of single jobs that need to be, with why. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  // GitHub Pages is published to with an identity token.
  '.github/workflows/portal.yml deploy': ['pages: write', 'id-token: write'],
};

const PINNED = /uses:\s+[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/;

/** What makes a workflow less safe than it could be, one sentence each. `path` names it in the sentences. */
export function workflowViolations(path: string, text: string): string[] {
  const workflow = parse(text) as Workflow;
  const unpinned = text
    .split('\n')
    .map((line, index) => ({ line: line.trimEnd(), at: `${path}:${index + 1}` }))
    .filter(({ line }) => /\buses:/.test(line) && !/uses:\s+\.\//.test(line) && !PINNED.test(line))
    .map(
      ({ line, at }) => `${at} "${line.trim()}" is not pinned by a full commit with its version behind it`,
    );
  const jobs = Object.entries(workflow.jobs);
  return [
    ...unpinned,
    ...(workflow.permissions === undefined ? [`${path} does not say which permissions it needs`] : []),
    ...excess(path, workflow.permissions),
    ...jobs.flatMap(([name, { permissions }]) => excess(path, permissions, NEEDED[`${path} ${name}`])),
    ...jobs
      .filter(([, job]) => job['timeout-minutes'] === undefined && job.uses === undefined)
      .map(([name]) => `${path} job "${name}" has no timeout`),
  ];
}

interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<
    Record<string, { permissions?: Permissions; 'timeout-minutes'?: number; uses?: string }>
  >;
}

type Permissions = string | Readonly<Record<string, string>> | undefined;

function excess(path: string, granted: Permissions, needed: readonly string[] = []): string[] {
  if (granted === undefined) return [];
  if (typeof granted === 'string') return [`${path} grants "${granted}" instead of single permissions`];
  return Object.entries(granted)
    .filter(([scope, level]) => !HARMLESS.has(level) && !needed.includes(`${scope}: ${level}`))
    .map(([scope, level]) => `${path} grants ${scope}: ${level}`);
}
