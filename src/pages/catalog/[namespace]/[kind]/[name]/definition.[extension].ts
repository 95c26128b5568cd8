import type { APIRoute, GetStaticPaths } from 'astro';
import { getPortal } from '../../../../../store/portal.ts';
import { apiDefinition } from '../../../../../view/api-definition.ts';
import { entityPath } from '../../../../../view/href.ts';

/** The definition of an API as a file. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalog } = await getPortal();
  return catalog.snapshot.entities.flatMap((item) => {
    const definition = apiDefinition(item);
    if (!definition) return [];
    return [
      {
        params: { ...entityPath(item.ref), extension: definition.path.split('.').at(-1) },
        props: { text: definition.text },
      },
    ];
  });
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
