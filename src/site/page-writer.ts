import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';

/**
 * Writes each page as soon as it is rendered, straight to where the site is put together. Astro's own writer waits for
 * one file at a time and must stay on the project's disk; an answer without a body tells it that nothing is left to do.
 */
export function pageWriter(
  folder: string,
  base: string,
): (prerenderer: AstroPrerenderer) => AstroPrerenderer {
  const made = new Set<string>();
  const write = (file: string, body: Uint8Array) => {
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, body);
  };
  return (prerenderer) => ({
    ...prerenderer,
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (response.status !== 200 && options.routeData.route !== '/404') {
        throw new Error(`the page ${request.url} answered ${String(response.status)}`);
      }
      const file = fileOf(new URL(request.url).pathname, { base, type: options.routeData.type });
      write(path.join(folder, file), new Uint8Array(await response.arrayBuffer()));
      return new Response(null);
    },
  });
}

/**
 * The file that serves an address: the page `health/` lies in `health/index.html`, and `404/` in `404.html`. What an
 * endpoint answers keeps its own name, whatever slash Astro puts behind it: as HTML, a harvested text would be run.
 */
export function fileOf(
  pathname: string,
  { base, type }: { readonly base: string; readonly type: RouteData['type'] },
): string {
  const below = decodeURIComponent(pathname).slice(base.length);
  if (type === 'endpoint') return below.replace(/\/$/, '');
  if (/^404(?:\.html|\/)?$/.test(below)) return '404.html';
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
