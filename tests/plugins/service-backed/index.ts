import { Type } from 'typebox';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';
import { callEndpoint, type Endpoint } from '../../../src/plugin/endpoint.ts';
import { Secret } from '../../../src/plugin/secret.ts';

const ANNOTATION = 'builds.example.com/job';

/** A service-backed plugin: it asks a service of the organisation for facts, with a secret that stays in CI. */
export default definePlugin({
  name: 'builds',
  options: Type.Object(
    {
      url: Type.String({ pattern: '^https?://', description: 'Address of the build service.' }),
      token: Secret({ description: 'Token that may read jobs.' }),
    },
    { additionalProperties: false },
  ),
  setup: ({ url, token }) => ({
    'status:setup': ({ addStatus }) => {
      const service: Endpoint = {
        name: 'builds',
        url,
        allow: ['/jobs/'],
        headers: () => ({ authorization: `Bearer ${token.reveal()}` }),
      };
      addStatus({
        name: 'builds',
        async collect(entity, context) {
          const job = entity.metadata.annotations?.[ANNOTATION];
          if (job === undefined) return undefined;
          const response = await callEndpoint(service, `/jobs/${encodeURIComponent(job)}`, context);
          if (response.status === 404) return { state: 'unknown' };
          const { state, finishedAt } = (await response.json()) as { state: string; finishedAt: string };
          return { state, finishedAt };
        },
      });
    },
  }),
});
