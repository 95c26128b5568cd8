import type { APIRoute } from 'astro';
import { SPRITE } from '../ui/sprite.ts';

/** Every drawing of the portal. */
export const GET: APIRoute = () => new Response(SPRITE, { headers: { 'content-type': 'image/svg+xml' } });
