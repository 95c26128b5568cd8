import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { problemIndex } from '../view/problem-index.ts';

/** What the filters of the health page search. */
export const GET: APIRoute = async () => Response.json(problemIndex((await getPortal()).catalog));
