import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { columnarIndex } from '../view/columnar-index.ts';

/** What the browse page filters. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return Response.json(columnarIndex(catalog));
};
