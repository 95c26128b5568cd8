import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';

/**
 * A portal is for the people of its organisation: nothing of it belongs in a search engine. One inside the organisation
 * is told to come in by those who run it, and finds the sitemap here.
 */
export const GET: APIRoute = async ({ site }) => {
  const { catalog } = await getPortal();
  const sitemap = site ? `Sitemap: ${new URL(catalog.hrefs.page('sitemap.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nDisallow: /\n${sitemap}`);
};
