import { commitOf } from '../../git/revision.ts';
import { entryType, type TreeEntry } from '../../git/tree.ts';
import { failure } from '../../http/answer.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { findRepository } from '../find-repository.ts';
import { RestError } from '../rest-error.ts';
import type { Routes } from '../rest-request.ts';
import { commitView } from '../views/commit.ts';
import { base64Lines } from '../views/content.ts';

export const gitObjectRoutes: Routes = {
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': (request) => {
    const repository = findRepository(request);
    const blob = repository.git.object(request.params['file_sha'] ?? '');
    if (blob?.type !== 'blob') throw new RestError(failure(404, 'Not Found'));
    if (request.accept.includes('raw')) {
      return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, body: blob.data };
    }
    const url = `${request.github.url}/api/v3/repos/${fullName(repository)}/git/blobs/${blob.oid}`;
    return {
      status: 200,
      body: {
        sha: blob.oid,
        node_id: nodeId('Blob', repository.id, blob.oid),
        size: blob.data.length,
        url,
        content: base64Lines(blob.data),
        encoding: 'base64',
      },
    };
  },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': (request) => {
    const repository = findRepository(request);
    const { git, defaultBranch } = repository;
    const asked = request.params['tree_sha'] ?? '';
    const commit = commitOf(git, defaultBranch, asked);
    const tree = git.object(asked)?.type === 'tree' ? asked : git.treeOf(commit ?? '');
    if (tree === undefined) throw new RestError(failure(404, 'Not Found'));
    const api = `${request.github.url}/api/v3/repos/${fullName(repository)}/git`;
    const isRecursive = request.query.has('recursive');
    return {
      status: 200,
      body: {
        sha: tree,
        url: `${api}/trees/${tree}`,
        tree: listTree(repository, tree, isRecursive, '').map(({ entry, path }) =>
          treeItem(repository, entry, path, api),
        ),
        truncated: false,
      },
    };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}': (request) => {
    const repository = findRepository(request);
    const ref = request.params['ref'] ?? '';
    const { git, defaultBranch } = repository;
    const commit = git.object(commitOf(git, defaultBranch, ref) ?? '');
    if (commit?.type !== 'commit') throw new RestError(failure(422, `No commit found for SHA: ${ref}`));
    return { status: 200, body: commitView(request.github.url, repository, commit) };
  },
};

interface Listed {
  readonly entry: TreeEntry;
  readonly path: string;
}

function listTree(repository: Repository, tree: string, isRecursive: boolean, folder: string): Listed[] {
  return repository.git.entries(tree).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    const isFolder = entryType(entry.mode) === 'tree';
    const below = isRecursive && isFolder ? listTree(repository, entry.oid, true, `${path}/`) : [];
    return [{ entry, path }, ...below];
  });
}

function treeItem(repository: Repository, { mode, oid }: TreeEntry, path: string, api: string) {
  const type = entryType(mode);
  return {
    path,
    mode: mode.padStart(6, '0'),
    type,
    sha: oid,
    ...(type === 'blob' && { size: repository.git.object(oid)?.data.length ?? 0 }),
    ...(type !== 'commit' && { url: `${api}/${type}s/${oid}` }),
  };
}
