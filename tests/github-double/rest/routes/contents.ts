import { commitOf } from '../../git/revision.ts';
import { entryType, type TreeEntry } from '../../git/tree.ts';
import { failure, type Answer } from '../../http/answer.ts';
import { headCommit, fullName, type Repository } from '../../world/repository.ts';
import { findRepository, findWritable } from '../find-repository.ts';
import { RestError } from '../rest-error.ts';
import type { RestRequest, Routes } from '../rest-request.ts';
import { gitCommit } from '../views/commit.ts';
import { contentEntry, contentFile } from '../views/content.ts';

/** Files above this many bytes are not answered at all. */
const LARGEST = 100 * 1024 * 1024;

export const contentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/contents/{path}': (request) => {
    const repository = findRepository(request);
    const ref = request.query.get('ref') ?? repository.defaultBranch;
    const path = (request.params['path'] ?? '').replace(/^\/+|\/+$/g, '');
    const entry = entryAt(repository, ref, path);
    if (!entry) throw new RestError(failure(404, notFoundWords(repository, ref)));
    return contentAnswer(request, repository, entry, path, ref);
  },
  'PUT /repos/{owner}/{repo}/contents/{path}': putContent,
};

function contentAnswer(
  request: RestRequest,
  repository: Repository,
  entry: TreeEntry,
  path: string,
  ref: string,
): Answer {
  const { url } = request.github;
  if (entryType(entry.mode) === 'tree') {
    const entries = repository.git.entries(entry.oid).map((each) => {
      return contentEntry(url, repository, each, path === '' ? each.name : `${path}/${each.name}`, ref);
    });
    if (!request.accept.includes('object')) return { status: 200, body: entries };
    const self = contentEntry(url, repository, entry, path, ref);
    return objectAnswer({ ...self, entries });
  }
  const data = repository.git.object(entry.oid)?.data ?? Buffer.alloc(0);
  if (data.length > LARGEST)
    throw new RestError(failure(403, 'This API returns blobs up to 100 MB in size.'));
  if (request.accept.includes('raw')) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, body: data };
  }
  const body = contentFile(contentEntry(url, repository, entry, path, ref), repository, entry, path);
  return request.accept.includes('object') ? objectAnswer(body) : { status: 200, body };
}

function objectAnswer(body: unknown): Answer {
  return { status: 200, headers: { 'content-type': 'application/vnd.github.object' }, body };
}

function putContent(request: RestRequest): Answer {
  const { github, body, caller } = request;
  const repository = findWritable(request);
  const branch = typeof body['branch'] === 'string' ? body['branch'] : repository.defaultBranch;
  const path = request.params['path'] ?? '';
  const isFirst = headCommit(repository) === undefined;
  if (!isFirst && !repository.git.refs.has(`refs/heads/${branch}`)) {
    throw new RestError(failure(404, `Branch ${branch} not found`));
  }
  const before = entryAt(repository, branch, path);
  if (before && body['sha'] === undefined) {
    throw new RestError(failure(422, 'Invalid request.\n\n"sha" wasn\'t supplied.'));
  }
  if (before && body['sha'] !== before.oid) {
    throw new RestError(failure(409, `${path} does not match ${String(body['sha'])}`));
  }
  const oid = github.world.push(fullName(repository), {
    branch,
    message: String(body['message']),
    files: { [path]: Buffer.from(String(body['content']), 'base64') },
    author: { name: caller.user.login, email: `${caller.user.login}@users.noreply.github.com` },
  });
  const [entry, commit] = [entryAt(repository, branch, path), repository.git.object(oid)];
  if (!entry || !commit) throw new Error(`the file ${path} that was written is not there`);
  const view = contentEntry(github.url, repository, entry, path, branch);
  return {
    status: before ? 200 : 201,
    body: { content: view, commit: gitCommit(github.url, repository, commit) },
  };
}

function entryAt({ git, defaultBranch }: Repository, ref: string, path: string): TreeEntry | undefined {
  const tree = git.treeOf(commitOf(git, defaultBranch, ref) ?? '');
  return tree === undefined ? undefined : git.entryAt(tree, path);
}

function notFoundWords(repository: Repository, ref: string): string {
  if (headCommit(repository) === undefined) return 'This repository is empty.';
  const isKnown = commitOf(repository.git, repository.defaultBranch, ref) !== undefined;
  return isKnown ? 'Not Found' : `No commit found for the ref ${ref}`;
}
