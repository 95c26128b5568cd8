import type { APIRoute } from 'astro';

/** A portal is for the people of its organisation: nothing of it belongs in a search engine. */
export const GET: APIRoute = () => new Response('User-agent: *\nDisallow: /\n');
