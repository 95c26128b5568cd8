import { Type } from 'typebox';
import { catalogRulesSchema } from './catalog-rules.ts';
import { strictObject } from './strict-object.ts';

const entryKeys = {
  use: Type.String({
    minLength: 1,
    description:
      'Name of a built-in plugin (`local`, `git`, `url`), a path beginning with `./` from the folder of this file, or the name of an installed package.',
  }),
  with: Type.Record(Type.String(), Type.Unknown(), {
    description: "The plugin's options. Its secrets come from the environment: `token: ${GITHUB_TOKEN}`.",
    default: {},
  }),
};

/** One entry of `plugins`. */
export const pluginEntrySchema = strictObject(entryKeys);

/** One entry of `sources`. */
export const sourceEntrySchema = strictObject({
  ...entryKeys,
  rules: Type.Optional({
    ...catalogRulesSchema,
    description: "Kinds that this source may deliver in addition to the portal's rules.",
  }),
});
