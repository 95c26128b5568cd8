import type { APIRoute } from 'astro';
import { getPortal } from '../store/portal.ts';
import { detailsIndex } from '../view/details-index.ts';

/** Descriptions, labels and annotations for the browse page, when it asks. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return Response.json(detailsIndex(catalog));
};
