import { commitOf } from '../git/revision.ts';
import type { Github } from '../github.ts';
import type { Answer } from './answer.ts';
import type { Caller } from './caller.ts';
import type { Incoming } from './incoming.ts';

const RAW = /^\/([^/]+\/[^/]+)\/raw\/([^/]+)\/(.+)$/;

/** Answers what a browser would look at: raw files, and nothing else. */
export function answerWeb(github: Github, caller: Caller, { path }: Incoming): Answer {
  const [, name = '', ref = '', file = ''] = RAW.exec(decodeURI(path)) ?? [];
  const repository = github.world.repository(name, { followRenames: true });
  if (!repository || !caller.sees(repository)) return { status: 404, body: 'Not Found' };
  const { git, defaultBranch } = repository;
  const tree = git.treeOf(commitOf(git, defaultBranch, decodeURIComponent(ref)) ?? '') ?? '';
  const blob = git.object(git.entryAt(tree, file)?.oid ?? '');
  if (blob?.type !== 'blob') return { status: 404, body: 'Not Found' };
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: blob.data };
}
