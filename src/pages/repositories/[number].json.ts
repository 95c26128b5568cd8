import type { APIRoute } from 'astro';
import { getPortal } from '../../store/portal.ts';
import { repositoryDetails, type RepositoryDetails } from '../../view/repository-index.ts';

export async function getStaticPaths() {
  const { catalog } = await getPortal();
  return repositoryDetails(catalog).map((details, number) => ({
    params: { number: String(number) },
    props: { details },
  }));
}

/** All that is known of some repositories that can be registered. */
export const GET: APIRoute<{ details: RepositoryDetails }> = ({ props }) => Response.json(props.details);
