import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PageSize } from './floor.ts';

/** Gzipped bytes of one page type: the page of median size, and the styles and scripts that it loads by itself. */
export interface PageTypeBytes {
  readonly type: string;
  readonly pages: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/** Every HTML page of a built site, sorted by path. */
export async function listPages(dist: string): Promise<PageSize[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(dist, path))).size })));
}

/** Weighs each type of page: entity pages by kind, lists of a kind or of a problem together, others alone. */
export async function weighPages(dist: string, pages: readonly PageSize[]): Promise<PageTypeBytes[]> {
  const types = Map.groupBy(pages, ({ path }) => pageType(path));
  const weights: PageTypeBytes[] = [];
  for (const [type, members] of types) {
    const median = members.toSorted((left, right) => left.bytes - right.bytes)[
      Math.floor(members.length / 2)
    ];
    if (median === undefined) continue;
    const html = await readFile(join(dist, median.path), 'utf8');
    weights.push({
      type,
      pages: members.length,
      html: gzipSync(html).length,
      css: (await sumOf(dist, matches(html, /<link[^>]+href="([^"]+\.css)"/g))) + inline(html, 'style'),
      js:
        (await sumOf(
          dist,
          matches(html, /<(?:script[^>]+src|link[^>]+modulepreload[^>]+href)="([^"]+\.js)"/g),
        )) + inline(html, 'script'),
    });
  }
  return weights;
}

function pageType(path: string): string {
  const [, kind, rest] = /^catalog\/[^/]+\/([^/]+)\/[^/]+\/(.+)$/.exec(path) ?? [];
  if (kind === undefined || rest === undefined) return path.replace(/^(kinds|health)\/.+\//, '$1/*/');
  return `catalog/*/${kind}/*/${rest}`;
}

function matches(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, address]) => address ?? ''))];
}

function inline(html: string, tag: string): number {
  const bodies = [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(
    ([, body]) => body ?? '',
  );
  const text = bodies.join('');
  return text === '' ? 0 : gzipSync(text).length;
}

async function sumOf(dist: string, addresses: readonly string[]): Promise<number> {
  let sum = 0;
  for (const address of addresses) sum += gzipSync(await readFile(join(dist, address))).length;
  return sum;
}
