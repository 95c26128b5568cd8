import { changedFiles, mergeBase, type ChangedFile } from '../../git/changed-files.ts';
import type { Comment, PullRequest } from '../../world/activity.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { simpleUser } from './account.ts';
import { moment } from './moment.ts';
import { repositoryView } from './repository.ts';

type View = Readonly<Record<string, unknown>>;

/** A pull request in a list. */
export function pullSimple(url: string, repository: Repository, pull: PullRequest): View {
  const name = fullName(repository);
  const [api, html] = [`${url}/api/v3/repos/${name}`, `${url}/${name}/pull/${pull.number}`];
  const self = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const links = {
    self,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${self}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${self}/commits`,
    statuses: `${api}/statuses/${headOf(repository, pull)}`,
  };
  return {
    url: self,
    id: pull.id,
    node_id: nodeId('PullRequest', repository.id, pull.number),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(url, pull.user),
    body: pull.body,
    labels: [],
    milestone: null,
    created_at: moment(pull.createdAt),
    updated_at: moment(pull.createdAt),
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: branchView(url, repository, pull.head),
    base: branchView(url, repository, pull.base),
    _links: Object.fromEntries(Object.entries(links).map(([rel, href]) => [rel, { href }])),
    author_association: 'MEMBER',
    auto_merge: null,
    draft: pull.isDraft,
  };
}

/** A pull request asked for by itself. */
export function pullView(url: string, repository: Repository, pull: PullRequest, comments: number): View {
  const files = pullFiles(repository, pull);
  const sum = (count: (file: ChangedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    ...pullSimple(url, repository, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: sum(({ additions }) => additions),
    deletions: sum(({ deletions }) => deletions),
    changed_files: files.length,
  };
}

/** The files that a pull request changes. */
export function pullFiles({ git }: Repository, { base, head }: PullRequest): ChangedFile[] {
  const [from, to] = [git.refs.get(`refs/heads/${base}`) ?? '', git.refs.get(`refs/heads/${head}`) ?? ''];
  return changedFiles(git, mergeBase(git, from, to) ?? from, to);
}

export function fileView(url: string, repository: Repository, pull: PullRequest, file: ChangedFile): View {
  const [name, commit] = [fullName(repository), headOf(repository, pull)];
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${url}/${name}/blob/${commit}/${file.path}`,
    raw_url: `${url}/${name}/raw/${commit}/${file.path}`,
    contents_url: `${url}/api/v3/repos/${name}/contents/${file.path}?ref=${commit}`,
  };
}

export function commentView(url: string, repository: Repository, comment: Comment): View {
  const name = fullName(repository);
  const api = `${url}/api/v3/repos/${name}/issues`;
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${api}/comments/${comment.id}`,
    html_url: `${url}/${name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/${comment.issue}`,
    body: comment.body,
    user: simpleUser(url, comment.user),
    created_at: moment(comment.createdAt),
    updated_at: moment(comment.updatedAt),
    author_association: 'MEMBER',
  };
}

function headOf({ git }: Repository, { head }: PullRequest): string {
  return git.refs.get(`refs/heads/${head}`) ?? '';
}

function branchView(url: string, repository: Repository, branch: string): View {
  return {
    label: `${repository.owner.login}:${branch}`,
    ref: branch,
    sha: repository.git.refs.get(`refs/heads/${branch}`) ?? '',
    user: simpleUser(url, repository.owner),
    repo: repositoryView(url, repository),
  };
}
