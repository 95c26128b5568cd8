import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { repositoryIndex } from '../view/repository-index.ts';

/** What can be registered. */
export const GET: APIRoute = async () => Response.json(repositoryIndex((await getPortal()).catalog));
