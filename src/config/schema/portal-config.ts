import { Type } from 'typebox';
import type { Static } from 'typebox';
import { brandingSchema } from './branding.ts';
import { catalogSchema } from './catalog.ts';
import { homeSchema } from './home.ts';
import { pluginEntrySchema, sourceEntrySchema } from './plugin-entry.ts';
import { strictObject } from './strict-object.ts';

/** `portal.config.yaml`: the type, the validator and the published JSON Schema all come from here. */
export const portalConfigSchema = strictObject(
  {
    title: Type.String({
      description: 'Name of the portal, shown at the top of every page.',
      minLength: 1,
      default: 'Callboard',
    }),
    organisation: Type.String({
      description: 'Name of the organisation that the portal describes.',
      minLength: 1,
      default: 'Your organisation',
    }),
    language: Type.Union([Type.Literal('en'), Type.Literal('pt'), Type.Literal('es')], {
      description: 'Language of the interface: English, Portuguese or Spanish.',
      default: 'en',
    }),
    url: Type.Optional(
      Type.String({
        description:
          'Origin that the portal is published at: https, host, and port if any, without a path. Needed for absolute addresses, such as those of feeds.',
        pattern: '^https://[^/?#@\\s]+$',
        patternErrorMessage: 'an https origin without a path, such as https://portal.example.com',
        examples: ['https://portal.example.com'],
      }),
    ),
    base: Type.String({
      description: 'Path below the origin that the portal is published at.',
      pattern: '^/([A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*/?)?$',
      patternErrorMessage: 'a path that begins with a slash, such as /portal',
      default: '/',
      examples: ['/portal'],
    }),
    branding: brandingSchema,
    offline: Type.Boolean({
      description:
        'Whether browsers keep the pages that were opened, for reading without a connection. When false, what they kept is taken away.',
      default: true,
    }),
    components: Type.Record(
      Type.String(),
      Type.String({ pattern: '\\.astro$', patternErrorMessage: 'the path of an Astro component' }),
      {
        description:
          'Components of the portal that yours replace, by name, for example `EntityHeader: ./portal/EntityHeader.astro`: a path from the folder of this file, or one of a package.',
        default: {},
      },
    ),
    home: homeSchema,
    sources: Type.Array(sourceEntrySchema, {
      description:
        'Where entities come from, in order of precedence: where two define the same entity, the first wins.',
      default: [],
    }),
    catalog: catalogSchema,
    plugins: Type.Array(pluginEntrySchema, { description: 'Plugins beside the sources.', default: [] }),
  },
  { title: 'Callboard portal configuration' },
);

/** A config after validation, defaults filled in. */
export type PortalConfig = Static<typeof portalConfigSchema>;

/** One entry of `sources` after validation. */
export type SourceEntry = PortalConfig['sources'][number];

/** One entry of `plugins` after validation. */
export type PluginEntry = PortalConfig['plugins'][number];
