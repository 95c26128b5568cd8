import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gitEnvironment } from './git-environment.ts';
import { gitObject, type GitObject } from './git-object.ts';
import type { GitRepository } from './git-repository.ts';

const run = promisify(execFile);
const LARGEST = 256 * 1024 * 1024;
const TYPES = ['blob', 'tree', 'commit', 'tag'] as const;

/** Takes over the refs and objects that git's own programs left in a folder. True when a ref moved. */
export async function importObjects(git: GitRepository, folder: string): Promise<boolean> {
  const refs = await refsIn(folder);
  const moved = [...refs].filter(([ref, oid]) => git.refs.get(ref) !== oid);
  const deleted = [...git.refs.keys()].filter((ref) => !refs.has(ref));
  if (moved.length === 0 && deleted.length === 0) return false;
  for (const object of await objectsIn(folder)) git.add(object);
  for (const [ref, oid] of moved) git.setRef(ref, oid);
  for (const ref of deleted) git.setRef(ref, undefined);
  return true;
}

async function refsIn(folder: string): Promise<Map<string, string>> {
  const args = ['--git-dir', folder, 'for-each-ref', '--format=%(refname) %(objectname)'];
  const { stdout } = await run('git', args, { env: gitEnvironment() });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

async function objectsIn(folder: string): Promise<GitObject[]> {
  const args = ['--git-dir', folder, 'cat-file', '--batch', '--batch-all-objects', '--unordered'];
  const { stdout } = await run('git', args, {
    env: gitEnvironment(),
    encoding: 'buffer',
    maxBuffer: LARGEST,
  });
  const objects: GitObject[] = [];
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(0x0a, at);
    const [, name, size] = stdout.toString('latin1', at, end).split(' ');
    const type = TYPES.find((each) => each === name);
    const length = Number(size);
    if (type) objects.push(gitObject(type, Buffer.from(stdout.subarray(end + 1, end + 1 + length))));
    at = end + length + 2;
  }
  return objects;
}
