import path from 'node:path';
import { Type } from 'typebox';
import { definePlugin } from '../../src/plugin/define-plugin.ts';
import { localSource } from './local-source.ts';

/** Entities from a folder of this machine. */
export default definePlugin({
  name: 'local',
  options: Type.Object(
    {
      path: Type.String({
        minLength: 1,
        description: 'Folder with the files, relative to the folder of the config.',
        examples: ['content/catalog'],
      }),
      include: Type.Optional(
        Type.Array(Type.String({ minLength: 1 }), {
          minItems: 1,
          description:
            'Globs of the files to read entities from; by default the files named catalog-info.yaml or catalog-info.yml.',
          examples: [['**/*.yaml']],
        }),
      ),
      url: Type.Optional(
        Type.String({
          pattern: '^https?://',
          description: 'Address of the folder on its repository host, for links to view and edit the files.',
          examples: ['https://github.com/acme/portal/tree/main/content/catalog'],
        }),
      ),
    },
    { additionalProperties: false },
  ),
  setup: (options) => ({
    'harvest:setup': ({ configFolder, addSource }) => {
      const folder = path.resolve(configFolder, options.path);
      addSource(localSource({ ...options, folder, configFolder }));
    },
  }),
});
