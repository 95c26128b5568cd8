import { parse } from 'yaml';

/** Grants that a workflow may hold without a reason; anything more needs one here. */
const HARMLESS = new Set(['read', 'none']);

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
    ...[workflow.permissions, ...jobs.map(([, job]) => job.permissions)].flatMap((granted) =>
      excess(path, granted),
    ),
    ...jobs
      .filter(([, job]) => job['timeout-minutes'] === undefined)
      .map(([name]) => `${path} job "${name}" has no timeout`),
  ];
}

interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, { permissions?: Permissions; 'timeout-minutes'?: number }>>;
}

type Permissions = string | Readonly<Record<string, string>> | undefined;

function excess(path: string, granted: Permissions): string[] {
  if (granted === undefined) return [];
  if (typeof granted === 'string') return [`${path} grants "${granted}" instead of single permissions`];
  return Object.entries(granted)
    .filter(([, level]) => !HARMLESS.has(level))
    .map(([scope, level]) => `${path} grants ${scope}: ${level}`);
}
