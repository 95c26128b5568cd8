import { Type } from 'typebox';
import { catalogRulesSchema } from './catalog-rules.ts';
import { customKindSchema, customRelationSchema } from './custom-model.ts';
import { strictObject } from './strict-object.ts';

/** What the catalog accepts, and how it judges. */
export const catalogSchema = strictObject(
  {
    rules: Type.Optional({
      ...catalogRulesSchema,
      description:
        "Which kinds are accepted from where, in the form of Backstage's `catalog.rules`. Replaces the default: Component, API, Resource, System, Domain, Location and AiResource from anywhere; User, Group and Template only from `content/`.",
    }),
    kinds: Type.Array(customKindSchema, {
      description: 'Kinds of your own, beside those of Backstage.',
      default: [],
    }),
    relations: Type.Array(customRelationSchema, {
      description: 'Relations of your own, beside those of Backstage.',
      default: [],
    }),
    problems: Type.Record(Type.String(), Type.Enum(['off', 'info', 'warn', 'error']), {
      description:
        'Levels of problems, by code, for example `catalog/unknown-field: off`. Only `error` makes a command fail.',
      default: {},
    }),
  },
  { description: 'What the catalog accepts, and how it judges.', default: {} },
);
