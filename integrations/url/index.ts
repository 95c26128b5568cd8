import { Type } from 'typebox';
import { definePlugin } from '../../src/plugin/define-plugin.ts';
import { urlSource } from './url-source.ts';

/** Entities from files at addresses of the web. */
export default definePlugin({
  name: 'url',
  options: Type.Object(
    {
      targets: Type.Array(Type.String({ pattern: '^https?://' }), {
        description: 'Addresses of the files to read entities from.',
        examples: [['https://example.com/catalog-info.yaml']],
      }),
      allow: Type.Optional(
        Type.Array(
          Type.Object(
            {
              host: Type.String({
                minLength: 1,
                description: 'Host, with its port if it has one; "*.example.com" for all hosts below.',
              }),
              paths: Type.Optional(
                Type.Array(Type.String({ pattern: '^/' }), {
                  description: 'Beginnings of the paths that may be read; all if absent.',
                }),
              ),
            },
            { additionalProperties: false },
          ),
          {
            description:
              'Further addresses that Locations, $text, $json and $yaml may read. A host inside a private network must be named here.',
          },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  setup: (options) => ({
    'harvest:setup': ({ addSource }) => {
      addSource(urlSource(options));
    },
  }),
});
