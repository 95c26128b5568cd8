import picomatch from 'picomatch';
import { matchPaths } from '../../../src/plugin/tree-paths.ts';
import type { GitFolder } from './git-object.ts';

/** How a search looks at a tree. */
export interface SearchedTree {
  /** The folder at a path; folders below it may be listed in the same question. */
  folder(path: string, levels: number): Promise<GitFolder | undefined>;
  /** True when a link leads to a file. */
  isFile(path: string): Promise<boolean>;
}

/** Levels that are listed at once where a search goes down without an end. */
const LEVELS = 3;
/** Folders that one search looks into. */
const MOST_FOLDERS = 5000;

/** The paths of the files that match a glob, sorted. Looks into no folder that cannot hold a match. */
export async function findPaths(pattern: string, tree: SearchedTree): Promise<readonly string[]> {
  const { base } = picomatch.scan(pattern);
  const canHold = folderFilter(pattern);
  const isDeep = pattern.includes('**');
  const files: string[] = [];
  const links: string[] = [];
  let looked = 0;
  const look = async (path: string): Promise<void> => {
    looked += 1;
    const folder = looked > MOST_FOLDERS ? undefined : await tree.folder(path, isDeep ? LEVELS : 0);
    if (!folder) return;
    const below = (name: string): string => (path === '' ? name : `${path}/${name}`);
    files.push(...folder.files.map(below));
    links.push(...(folder.links ?? []).map(below));
    await Promise.all(folder.folders.map(below).filter(canHold).map(look));
  };
  await look(base === '.' ? '' : base.replace(/\/+$/, ''));
  const matchingLinks = matchPaths(links, [pattern]);
  const areFiles = await Promise.all(matchingLinks.map((link) => tree.isFile(link)));
  return matchPaths([...files, ...matchingLinks.filter((_, index) => areFiles[index])], [pattern]);
}

/** Tells whether a folder may hold a path that matches the glob. */
function folderFilter(pattern: string): (folder: string) => boolean {
  // Braces and the like may span several folders: then every folder is looked into.
  const parts = /[{(!]/.test(pattern) ? ['**'] : pattern.split('/');
  const matchers = parts.map((part) => (part === '**' ? undefined : picomatch(part, { dot: true })));
  return (folder) => {
    const names = folder.split('/');
    for (const [index, name] of names.entries()) {
      if (index >= matchers.length - 1 && parts[index] !== '**') return false;
      const matches = matchers[index];
      if (!matches) return true;
      if (!matches(name)) return false;
    }
    return true;
  };
}
