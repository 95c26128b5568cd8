import type { TreeEntry } from '../../git/tree.ts';
import { entryType } from '../../git/tree.ts';
import { fullName, type Repository } from '../../world/repository.ts';

type View = Readonly<Record<string, unknown>>;

/** Files up to this many bytes are answered with their content. */
const LARGEST_INLINE = 1024 * 1024;

/** A file, folder, link or submodule at a path, without its content. */
export function contentEntry(
  url: string,
  repository: Repository,
  entry: TreeEntry,
  path: string,
  ref: string,
): View {
  const name = fullName(repository);
  const api = `${url}/api/v3/repos/${name}`;
  const type = contentType(entry.mode);
  const self = `${api}/contents/${path}?ref=${ref}`;
  const kind = type === 'dir' ? 'tree' : 'blob';
  const git = type === 'submodule' ? null : `${api}/git/${kind}s/${entry.oid}`;
  const html = type === 'submodule' ? null : `${url}/${name}/${kind}/${ref}/${path}`;
  return {
    name: entry.name,
    path,
    sha: entry.oid,
    size: kind === 'blob' ? (repository.git.object(entry.oid)?.data.length ?? 0) : 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'file' || type === 'symlink' ? `${url}/${name}/raw/${ref}/${path}` : null,
    type,
    _links: { self, git, html },
  };
}

/** One file, link or submodule with what it holds. */
export function contentFile(entryView: View, repository: Repository, entry: TreeEntry, path: string): View {
  const data = repository.git.object(entry.oid)?.data ?? Buffer.alloc(0);
  if (entry.mode === '120000') return { ...entryView, target: data.toString('utf8') };
  if (entry.mode === '160000') return { ...entryView, submodule_git_url: submoduleAddress(repository, path) };
  return data.length > LARGEST_INLINE
    ? { ...entryView, encoding: 'none', content: '' }
    : { ...entryView, encoding: 'base64', content: base64Lines(data) };
}

/** Base64 as GitHub writes it, in lines of sixty characters. */
export function base64Lines(data: Buffer): string {
  return data.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function contentType(mode: string): 'file' | 'dir' | 'symlink' | 'submodule' {
  if (mode === '120000') return 'symlink';
  const type = entryType(mode);
  if (type === 'tree') return 'dir';
  return type === 'commit' ? 'submodule' : 'file';
}

/** Where `.gitmodules` says that a submodule comes from. */
function submoduleAddress({ git, defaultBranch }: Repository, path: string): string {
  const tree = git.treeOf(git.refs.get(`refs/heads/${defaultBranch}`) ?? '') ?? '';
  const blob = git.object(git.entryAt(tree, '.gitmodules')?.oid ?? '');
  const sections = (blob?.data.toString('utf8') ?? '').split(/^\[/m);
  const section = sections.find((each) => /^\s*path\s*=\s*(.*)$/m.exec(each)?.[1]?.trim() === path);
  return /^\s*url\s*=\s*(.*)$/m.exec(section ?? '')?.[1]?.trim() ?? '';
}
