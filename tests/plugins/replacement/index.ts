import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';

/** A plugin that puts a motto above the header of every entity. */
export default definePlugin({
  name: 'motto',
  options: Type.Object({}, { additionalProperties: false }),
  setup: () => ({
    'site:setup': ({ replaceComponent }) => {
      replaceComponent({
        name: 'EntityHeader',
        component: fileURLToPath(new URL('EntityHeader.astro', import.meta.url)),
      });
    },
  }),
});
