import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';

const ANNOTATION = 'example.com/opening-hours';

/** A standalone plugin: a card on the entities that carry an annotation, and a page of its own. */
export default definePlugin({
  name: 'opening-hours',
  options: Type.Object({ title: Type.String({ default: 'Opening hours' }) }, { additionalProperties: false }),
  setup: ({ title }) => ({
    'site:setup': ({ addCard, addPage }) => {
      addCard({
        id: 'opening-hours',
        title,
        component: fileURLToPath(new URL('OpeningHoursCard.astro', import.meta.url)),
        when: ({ metadata }) => metadata.annotations?.[ANNOTATION] !== undefined,
      });
      addPage({
        path: 'opening-hours',
        title,
        component: fileURLToPath(new URL('OpeningHoursPage.astro', import.meta.url)),
      });
    },
  }),
});
