import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { peopleIndex } from '../view/people-index.ts';

/** Who a reader can say to be. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return Response.json(peopleIndex(catalog));
};
