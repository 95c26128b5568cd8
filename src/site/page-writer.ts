import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';

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
      const file = fileOf(new URL(request.url).pathname, base);
      write(path.join(folder, file), new Uint8Array(await response.arrayBuffer()));
      return new Response(null);
    },
  });
}

/** The file that serves an address: `health/` lies in `health/index.html`, and `404/` in `404.html`. */
export function fileOf(pathname: string, base: string): string {
  const below = decodeURIComponent(pathname).slice(base.length);
  if (/^404(?:\.html|\/)?$/.test(below)) return '404.html';
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
