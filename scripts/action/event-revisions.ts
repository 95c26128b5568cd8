import { isJsonObject } from '../../src/model/json.ts';
import type { JsonObject } from '../../src/model/json.ts';

/** What of an event tells which revisions to compare. */
export interface WorkflowEvent {
  readonly name: string;
  /** `GITHUB_SHA`: for a pull request the commit that merges it. */
  readonly sha: string;
  readonly payload: JsonObject;
}

/** The revisions that an event is about. */
export interface EventRevisions {
  /** Commit to check; undefined when there is nothing left to check. */
  readonly head: string | undefined;
  /**
   * How the commit before is found: `commit` names it; `merge` is the first parent of `head`, if its second is `merged`;
   * `fork-point` is where `head` left a branch or commit; `none` where there is nothing to compare with.
   */
  readonly base:
    | { readonly by: 'commit'; readonly commit: string }
    | { readonly by: 'merge'; readonly merged: string; readonly target: string }
    | { readonly by: 'fork-point'; readonly target: string }
    | { readonly by: 'none' };
  /** Branches that the portal may read, the likeliest first. */
  readonly branches: readonly string[];
  readonly pullRequest?: number | undefined;
  /** Commit that addresses of files are shown at. */
  readonly shownAt?: string | undefined;
}

const NONE = /^0+$/;

/** Reads the event that started the workflow. Values of its payload are made by others: nothing is taken unchecked. */
export function eventRevisions({ name, sha, payload }: WorkflowEvent): EventRevisions {
  const repository = objectIn(payload, 'repository');
  const defaultBranch = textIn(repository, 'default_branch');
  const branches = (...others: readonly (string | undefined)[]): readonly string[] => [
    ...new Set([defaultBranch, ...others].filter((one) => one !== undefined)),
  ];
  const pull = objectIn(payload, 'pull_request');
  if (pull) {
    const [base, head] = [objectIn(pull, 'base'), objectIn(pull, 'head')];
    const [target, own] = [commitIn(base, 'sha'), commitIn(head, 'sha')];
    const number = pull['number'];
    const common = {
      branches: branches(textIn(base, 'ref')),
      shownAt: own,
      ...(typeof number === 'number' && { pullRequest: number }),
    };
    if (target === undefined || own === undefined) return { head: sha, base: { by: 'none' }, ...common };
    // On pull_request_target the commit of the workflow is the base's, and the change is read as data.
    return name === 'pull_request_target'
      ? { head: own, base: { by: 'fork-point', target }, ...common }
      : { head: sha, base: { by: 'merge', merged: own, target }, ...common };
  }
  const group = objectIn(payload, 'merge_group');
  if (group) {
    const [from, to] = [commitIn(group, 'base_sha'), commitIn(group, 'head_sha')];
    const base = from === undefined ? ({ by: 'none' } as const) : ({ by: 'commit', commit: from } as const);
    return { head: to ?? sha, base, branches: branches() };
  }
  if (name === 'push') {
    if (payload['deleted'] === true) return { head: undefined, base: { by: 'none' }, branches: branches() };
    const before = commitIn(payload, 'before');
    const head = commitIn(payload, 'after') ?? sha;
    if (before !== undefined && !NONE.test(before)) {
      return { head, base: { by: 'commit', commit: before }, branches: branches() };
    }
    // A new branch is what it adds to the default one.
    const isDefault = textIn(payload, 'ref') === `refs/heads/${defaultBranch ?? ''}`;
    return defaultBranch === undefined || isDefault
      ? { head, base: { by: 'none' }, branches: branches() }
      : { head, base: { by: 'fork-point', target: defaultBranch }, branches: branches() };
  }
  return { head: sha, base: { by: 'none' }, branches: branches() };
}

function objectIn(value: JsonObject | undefined, key: string): JsonObject | undefined {
  const inner = value?.[key];
  return isJsonObject(inner) ? inner : undefined;
}

function textIn(value: JsonObject | undefined, key: string): string | undefined {
  const text = value?.[key];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function commitIn(value: JsonObject | undefined, key: string): string | undefined {
  const text = textIn(value, key);
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
