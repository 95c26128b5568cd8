import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { relationsIndex } from '../view/relations-index.ts';

/** What the graph walks, and what relation terms of a query match. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return Response.json(relationsIndex(catalog));
};
