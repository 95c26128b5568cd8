import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { UnreadableFileError, type Source, type SourceTree } from '../../src/plugin/source.ts';
import { matchPaths } from '../../src/plugin/tree-paths.ts';
import { addressOfPath, pathOfAddress } from './address-path.ts';
import { allowedAddresses, type AllowedHost } from './allowed-addresses.ts';
import { download, type DownloadContext, type LookUp } from './download.ts';
import { digestOf, Downloads } from './downloads.ts';

export interface UrlSourceOptions {
  readonly targets: readonly string[];
  readonly allow?: readonly AllowedHost[] | undefined;
  /** Finds the addresses of a host. @default DNS */
  readonly lookUp?: LookUp | undefined;
}

/**
 * Addresses as a source. Its revision is a digest of the contents of its targets; other files on allowed hosts can be
 * read too, each asked for anew in every harvest.
 */
export function urlSource(options: UrlSourceOptions): Source {
  const targets = options.targets.map((target) => plainAddress(target)).sort();
  const allowed = allowedAddresses(targets, options.allow);
  const lookUp = options.lookUp ?? lookUpByDns;
  return {
    id: idOf(targets, options.allow),
    variant: JSON.stringify(options.allow ?? []),
    async open({ cacheFolder, fetch, signal }) {
      const downloads = await Downloads.load(cacheFolder);
      const read = memoized((address) => readAddress(address, downloads, { fetch, signal, lookUp, allowed }));
      const paths = targets.map((target) => pathOfAddress(new URL(target)));
      const revision = createHash('sha256');
      const answers = await Promise.allSettled(targets.map(read));
      for (const [index, answer] of answers.entries()) {
        if (answer.status === 'rejected' && !(answer.reason instanceof UnreadableFileError))
          throw answer.reason;
        const content = answer.status === 'fulfilled' ? answer.value : undefined;
        revision.update(`${String(targets[index])} ${content ? digestOf(content) : 'none'}\n`);
      }
      return {
        revision: revision.digest('hex').slice(0, 40),
        pinned: options.allow === undefined || options.allow.length === 0,
        descriptors: () => Promise.resolve(paths),
        read: async (path) => {
          const url = addressOfPath(path);
          return url && allowed.allows(url) ? read(url.href) : undefined;
        },
        // The web cannot be listed; what is known are the targets.
        glob: (pattern) => Promise.resolve(matchPaths(paths, [pattern])),
        locationOf: (path) => `url:${addressOfPath(path)?.href ?? path}`,
        pathOf: (target) => {
          if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
          const url = new URL(target);
          url.hash = '';
          return allowed.allows(url) ? pathOfAddress(url) : undefined;
        },
        webAddressOf: (path) => {
          const url = addressOfPath(path);
          return url && { view: url.href };
        },
        close: () => downloads.save(),
      } satisfies SourceTree;
    },
  };
}

async function readAddress(
  address: string,
  downloads: Downloads,
  context: DownloadContext,
): Promise<Uint8Array | undefined> {
  const kept = await downloads.get(address);
  const answer = await download(address, kept?.validators ?? {}, context);
  if (answer.state === 'none') return undefined;
  if (answer.state === 'content') {
    await downloads.put(address, answer);
    return answer.content;
  }
  if (!kept) throw new Error(`${address} answered 304 although nothing was kept`);
  await downloads.put(address, kept);
  return kept.content;
}

function memoized<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const values = new Map<string, Promise<Value>>();
  return (key) => {
    const value = values.get(key) ?? read(key);
    values.set(key, value);
    return value;
  };
}

function plainAddress(target: string): string {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`"${target}" is no address of the web; write https://…`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error(
      `the address ${url.origin}${url.pathname} holds credentials; they would be published with it`,
    );
  }
  url.hash = '';
  return url.href;
}

function idOf(targets: readonly string[], allow: readonly AllowedHost[] = []): string {
  const [first] = targets;
  if (targets.length === 1 && first !== undefined) return `url:${first}`;
  const digest = createHash('sha256').update(JSON.stringify([targets, targets.length === 0 ? allow : []]));
  const name = first === undefined ? (allow[0]?.host ?? 'none') : new URL(first).host;
  return `url:${name}+${digest.digest('hex').slice(0, 8)}`;
}

async function lookUpByDns(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address);
}
