import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import type { Entity } from '../../../src/model/entity.ts';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';

const ANNOTATION = 'example.com/opening-hours';

/** A standalone plugin: a card and a tab on the entities that carry an annotation, a section of the home page, and a page. */
export default definePlugin({
  name: 'opening-hours',
  options: Type.Object({ title: Type.String({ default: 'Opening hours' }) }, { additionalProperties: false }),
  setup: ({ title }) => ({
    'site:setup': ({ addCard, addTab, addPage, addWidget, addSearchRecords }) => {
      const when = ({ metadata }: Entity) => metadata.annotations?.[ANNOTATION] !== undefined;
      const component = fileURLToPath(new URL('OpeningHoursCard.astro', import.meta.url));
      addCard({ id: 'opening-hours', title, component, when });
      addTab({ id: 'opening-hours', title, component, when });
      addWidget({
        id: 'opening-hours',
        title,
        component: fileURLToPath(new URL('OpeningHoursWidget.astro', import.meta.url)),
      });
      addPage({
        path: 'opening-hours',
        title,
        component: fileURLToPath(new URL('OpeningHoursPage.astro', import.meta.url)),
      });
      addSearchRecords([
        {
          url: 'opening-hours/#holidays',
          title: 'Holidays',
          content: 'Who answers between the years.',
          kind: 'Guide',
          filters: { tag: ['on-call'] },
        },
      ]);
    },
  }),
});
