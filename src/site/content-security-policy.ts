import { createHash } from 'node:crypto';
import islandScript from 'astro/runtime/server/astro-island.prebuilt.js';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import idle from 'astro/runtime/client/idle.prebuilt.js';
import load from 'astro/runtime/client/load.prebuilt.js';
import media from 'astro/runtime/client/media.prebuilt.js';
import only from 'astro/runtime/client/only.prebuilt.js';
import visible from 'astro/runtime/client/visible.prebuilt.js';
import { PAGE_BOOT } from './page-boot.ts';
import { speculationRules } from './speculation-rules.ts';

/** What Astro inlines for components that run in the browser. */
const ISLAND_SCRIPTS: readonly string[] = [islandScript, idle, load, media, only, visible];

/**
 * The policy in every page's head: our own files and nothing else. `wasm-unsafe-eval` is what Pagefind's index needs.
 * Astro's own `security.csp` would say the same, but hashes what each page refers to again for each page.
 *
 * @param base path of the portal, with a slash at its end
 * @param islands whether plugins may bring components that run in the browser
 */
export function contentSecurityPolicy(base: string, islands: boolean): string {
  const scripts = [PAGE_BOOT, speculationRules(base), ...(islands ? ISLAND_SCRIPTS : [])];
  const styles = islands ? [ISLAND_STYLES] : [];
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(hash).join(' ')}`,
    `style-src ${["'self'", ...styles.map(hash)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** `_headers` for hosts that read it (Netlify, Cloudflare Pages): what a meta element cannot say. */
export function headersFile(base: string): string {
  return `/*
  Content-Security-Policy: frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
${base}service-worker.js
  Cache-Control: no-cache
${base}api/catalog/entities/*
  Content-Type: application/json; charset=utf-8
${base}api/catalog/locations
  Content-Type: application/json; charset=utf-8
${base}.well-known/api-catalog
  Content-Type: application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"
`;
}
