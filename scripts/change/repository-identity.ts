import type { ChangedRepository, PublishedCatalog } from '../../src/change/index.ts';
import type { SourceTree } from '../../src/plugin/source.ts';
import { treePath } from '../../src/plugin/tree-paths.ts';
import { webFolder, webHostKindOf } from '../../src/plugin/web-host.ts';
import type { WebFolder, WebHostKind } from '../../src/plugin/web-host.ts';

/** A repository as its host and the portal call it. */
export interface RepositoryIdentity {
  /** Clone address. */
  readonly url: string;
  /** Address for a browser, for example `https://github.com/acme/web`; absent where the host serves none. */
  readonly web?: string | undefined;
  /** Needed where the host's name does not tell. */
  readonly host?: WebHostKind | undefined;
  /** Branches that the portal may read, the likeliest first. */
  readonly branches: readonly string[];
}

/** The web addresses of the branch that the portal reads: of the candidates the one that it names, else the first. */
export function webFolderOf(
  { web, host, branches }: RepositoryIdentity,
  published: PublishedCatalog | undefined,
): WebFolder | undefined {
  if (web === undefined) return undefined;
  const folders = branches.flatMap((ref) => webFolder({ repository: web, ref, host }) ?? []);
  const named = folders.find((folder) =>
    published?.entities.some(({ location }) => pathIn(folder, location) !== undefined),
  );
  return named ?? folders[0];
}

/**
 * Tells the portal's locations in the repository from others: addresses of any of its branches, and paths of a portal
 * that reads it as a folder, where the file at that path speaks of that entity.
 */
export function changedRepository(
  identity: RepositoryIdentity,
  trees: readonly SourceTree[],
): ChangedRepository {
  const { url, web, host, branches } = identity;
  const folders =
    web === undefined ? [] : branches.flatMap((ref) => webFolder({ repository: web, ref, host }) ?? []);
  const texts = new Map<string, Promise<string>>();
  const textOf = (path: string): Promise<string> => {
    const text = texts.get(path) ?? readText(path, trees);
    texts.set(path, text);
    return text;
  };
  return {
    ...(web !== undefined && { siblings: `url:${web.slice(0, web.lastIndexOf('/') + 1)}` }),
    async pathOf(location, ref) {
      if (location.startsWith('file:')) {
        const path = treePath(location.slice('file:'.length).replace(/^(\.\/)+/, ''));
        if (path === undefined) return undefined;
        const text = await textOf(path);
        const name = ref === undefined ? '' : ref.slice(ref.indexOf('/') + 1);
        return text !== '' && text.includes(name) ? path : undefined;
      }
      if (location.startsWith(`url:${url}#`)) return treePath(location.slice(url.length + 5));
      for (const folder of folders) {
        const path = pathIn(folder, location);
        if (path !== undefined) return path;
      }
      return web === undefined ? undefined : pathOnOtherBranch(location, web);
    },
  };
}

function pathIn(folder: WebFolder, location: string): string | undefined {
  return location.startsWith('url:') ? folder.pathOf(location.slice('url:'.length)) : undefined;
}

/** Of a branch that nobody named: its name has no slash, or the path is not known. */
function pathOnOtherBranch(location: string, web: string): string | undefined {
  const prefix = `url:${web}/`.toLowerCase();
  if (!location.toLowerCase().startsWith(prefix)) return undefined;
  const match = /^(?:-\/)?(?:blob|tree|src\/branch|src)\/[^/]+\/(.+)$/.exec(location.slice(prefix.length));
  try {
    return treePath(decodeURIComponent(match?.[1] ?? ''));
  } catch {
    return undefined;
  }
}

/** What the trees hold at a path, together and in lower case, as references are. */
async function readText(path: string, trees: readonly SourceTree[]): Promise<string> {
  const texts = await Promise.all(
    trees.map(async (tree) => {
      try {
        return new TextDecoder().decode(await tree.read(path));
      } catch {
        // A file that cannot be read is reported where it is checked.
        return '';
      }
    }),
  );
  return texts.join('\n').trim().toLowerCase();
}

/** The kind of host that an address tells. */
export function hostOf(web: string | undefined): WebHostKind | undefined {
  return web !== undefined && URL.canParse(web) ? webHostKindOf(new URL(web).hostname) : undefined;
}
