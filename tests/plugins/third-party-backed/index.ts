import { Type } from 'typebox';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';
import { callEndpoint, type Endpoint } from '../../../src/plugin/endpoint.ts';

const ANNOTATION = 'uptime.example.net/check';

/** Of the whole API of the provider, the one path that is needed: what Backstage does with a proxy. */
const UPTIME: Endpoint = { name: 'uptime', url: 'https://uptime.example.net/api/v1', allow: ['/checks/'] };

/** A third-party-backed plugin: facts of a provider outside, through a named endpoint with an allow list. */
export default definePlugin({
  name: 'uptime',
  options: Type.Object({}, { additionalProperties: false }),
  setup: () => ({
    'status:setup': ({ addStatus }) => {
      addStatus({
        name: 'uptime',
        async collect(entity, context) {
          const check = entity.metadata.annotations?.[ANNOTATION];
          if (check === undefined) return undefined;
          // An annotation is written by anybody: unencoded it could ask for another path.
          const response = await callEndpoint(UPTIME, `/checks/${encodeURIComponent(check)}`, context);
          if (response.status === 404) return undefined;
          return ((await response.json()) as { percent: number }).percent;
        },
      });
    },
  }),
});
