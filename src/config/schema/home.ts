import { Type } from 'typebox';
import type { Static } from 'typebox';
import { strictObject } from './strict-object.ts';

/** What the home page can show without plugins, in the order that it has unless the config gives another. */
export const HOME_WIDGETS = [
  'search',
  'figures',
  'announcements',
  'links',
  'mine',
  'glance',
  'attention',
  'sources',
] as const;

const linkSchema = strictObject({
  title: Type.String({ minLength: 1, description: 'What the link is called.' }),
  url: Type.String({
    description: 'Where it leads: an address, or a page of the portal that begins with a slash.',
    pattern: '^(https?://[^\\s]+|mailto:[^\\s]+|/([^/\\\\\\s][^\\s]*)?)$',
    patternErrorMessage: 'an address such as https://status.example.com, or a page such as /health/',
    examples: ['https://status.example.com', '/health/'],
  }),
  icon: Type.Optional(
    Type.Union(
      [
        Type.Literal('link'),
        Type.Literal('alert'),
        Type.Literal('calendar'),
        Type.Literal('chart'),
        Type.Literal('chat'),
        Type.Literal('cloud'),
        Type.Literal('code'),
        Type.Literal('cost'),
        Type.Literal('help'),
        Type.Literal('page'),
        Type.Literal('people'),
        Type.Literal('shield'),
      ],
      { description: 'Icon before the title.' },
    ),
  ),
  description: Type.Optional(Type.String({ description: 'A few words below the title.' })),
});

/** How the home page is arranged. */
export const homeSchema = strictObject(
  {
    widgets: Type.Optional(
      Type.Array(Type.String(), {
        description: `What the home page shows, in this order: ${HOME_WIDGETS.map((id) => `\`${id}\``).join(', ')}, and widgets of plugins by their id. Without it, all of them.`,
        examples: [['search', 'mine', 'announcements', 'links']],
      }),
    ),
    links: Type.Array(linkSchema, { description: 'Links that everybody needs.', default: [] }),
  },
  { description: 'How the home page is arranged.', default: {} },
);

/** The arrangement after validation, defaults filled in. */
export type HomeConfig = Static<typeof homeSchema>;
