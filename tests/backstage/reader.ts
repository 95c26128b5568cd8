import picomatch from 'picomatch';
import type { Repository } from '../corpus/memory-tree.ts';
import type { ForeignReader } from './packages.ts';

/**
 * A URL reader over a repository in memory, with the behaviour of Backstage's readers for source hosts: `/tree/` reads
 * as `/blob/`, an address with `*` or `?` is a glob over the files, any other reads one file.
 */
export function repositoryReader(repository: Repository, notFound: (url: string) => Error): ForeignReader {
  const treeUrl = repository.baseUrl.replace('/blob/', '/tree/');
  const bases = [repository.baseUrl, treeUrl];
  const read = (url: string): Buffer => {
    const base = bases.find((candidate) => url.startsWith(candidate));
    const content = base ? repository.files.get(decodeURIComponent(url.slice(base.length))) : undefined;
    if (content === undefined) throw notFound(url);
    return Buffer.from(content);
  };
  return {
    readUrl: async (url) => {
      const content = read(url);
      return { buffer: async () => content };
    },
    search: async (url) => {
      if (!/[*?]/.test(new URL(url).pathname)) {
        const content = read(url);
        return { files: [{ url, content: async () => content }], etag: 'etag' };
      }
      const base = bases.find((candidate) => url.startsWith(candidate));
      if (base === undefined) throw notFound(url);
      const matches = picomatch(decodeURIComponent(url.slice(base.length)), { dot: true });
      const paths = [...repository.files.keys()].filter((path) => matches(path)).sort();
      return {
        files: paths.map((path) => ({
          url: base + path,
          content: async () => Buffer.from(repository.files.get(path) ?? ''),
        })),
        etag: 'etag',
      };
    },
  };
}
