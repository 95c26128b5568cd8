import type { SourceRepository } from '../plugin/source-repository.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { GithubApi } from './github-api.ts';
import { GithubRefusal } from './github-refusal.ts';

/** The steps of a pull request, in their order. */
export const STEPS = ['repository', 'descriptor', 'open', 'branch', 'file', 'pull'] as const;
export type Step = (typeof STEPS)[number];

/** What goes into the pull request. */
export interface PullRequestPlan {
  readonly repository: Pick<SourceRepository, 'name' | 'descriptors'>;
  /** Path of the descriptor. */
  readonly path: string;
  /** The whole descriptor; or, where the repository has one, what is appended to it. */
  readonly text: string;
  /** Title of the commit and of the pull request. */
  readonly title: string;
  readonly body: string;
}

/** A pull request that is open now. */
export interface OpenedPullRequest {
  readonly href: string;
  readonly number: number;
  /** True when somebody had opened it before. */
  readonly existed: boolean;
}

/** The branch that carries a descriptor. One name for all attempts: one that broke off is taken up again. */
export const BRANCH = 'callboard/register';

interface Repository {
  readonly default_branch: string;
  readonly archived: boolean;
  readonly html_url: string;
  readonly full_name: string;
}

interface File {
  readonly sha: string;
  readonly content?: string;
  readonly html_url: string;
}

interface Pull {
  readonly html_url: string;
  readonly number: number;
}

/**
 * Opens a pull request with a descriptor: looks for one that is there already, makes a branch, commits the file to it.
 * An attempt that broke off is continued.
 *
 * @param onStep told each step before it is taken
 * @throws {GithubRefusal} `registered` when the default branch has a descriptor by now; `archived`, `empty`, and
 *   whatever GitHub refuses.
 */
export async function openPullRequest(
  plan: PullRequestPlan,
  api: GithubApi,
  onStep: (step: Step) => void,
): Promise<OpenedPullRequest> {
  const appends = plan.repository.descriptors.length > 0;
  onStep('repository');
  const repository = await api.ask<Repository>('GET', `/repos/${plan.repository.name}`);
  // A repository that was renamed answers under its old name, and is written to under its own.
  const root = `/repos/${repository.full_name}`;
  if (repository.archived) throw new GithubRefusal('archived', 'archived', { href: repository.html_url });
  const base = repository.default_branch;
  const contents = `${root}/contents/${encodePath(plan.path)}`;

  onStep('descriptor');
  const there = await api.find<File>(`${contents}?ref=${encodeURIComponent(base)}`);
  if (there && !appends) throw new GithubRefusal('registered', 'registered', { href: there.html_url });
  if (!there && appends) throw new GithubRefusal('conflict', 'the descriptor is gone');

  onStep('open');
  const head = `${ownerOf(repository)}:${BRANCH}`;
  const known = await findPull(api, root, head);
  if (known) return { href: known.html_url, number: known.number, existed: true };

  onStep('branch');
  await makeBranch(api, root, base);

  onStep('file');
  const before = await api.find<File>(`${contents}?ref=${encodeURIComponent(BRANCH)}`);
  await api.ask('PUT', contents, {
    message: plan.title,
    content: toBase64(appends ? appended(fromBase64(there?.content ?? ''), plan.text) : plan.text),
    branch: BRANCH,
    ...(before && { sha: before.sha }),
  });

  onStep('pull');
  const { title, body } = plan;
  const pull = await api.ask<Pull>('POST', `${root}/pulls`, { title, body, head: BRANCH, base });
  return { href: pull.html_url, number: pull.number, existed: false };
}

async function findPull(api: GithubApi, root: string, head: string): Promise<Pull | undefined> {
  const query = new URLSearchParams({ state: 'open', head });
  const [pull] = await api.ask<readonly Pull[]>('GET', `${root}/pulls?${query.toString()}`);
  return pull;
}

/** Makes the branch at the tip of the base; one that an earlier attempt left is taken as it is. */
async function makeBranch(api: GithubApi, root: string, base: string): Promise<void> {
  const tip = await api.ask<{ readonly object: { readonly sha: string } }>(
    'GET',
    `${root}/git/ref/heads/${encodePath(base)}`,
  );
  try {
    await api.ask('POST', `${root}/git/refs`, { ref: `refs/heads/${BRANCH}`, sha: tip.object.sha });
  } catch (error) {
    const isThere =
      error instanceof GithubRefusal && error.reason === 'invalid' && /already exists/i.test(error.message);
    if (!isThere) throw error;
  }
}

function appended(before: string, text: string): string {
  return before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`;
}

function ownerOf({ full_name: name }: Repository): string {
  return name.slice(0, name.indexOf('/'));
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
