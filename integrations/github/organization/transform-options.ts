import { Type } from 'typebox';
import type { Static, TString } from 'typebox';
import { TEAM_PLACEHOLDERS, USER_PLACEHOLDERS } from './fill-placeholders.ts';

const globs = (description: string, example: string) =>
  Type.Optional(Type.Array(Type.String({ minLength: 1 }), { description, examples: [[example]] }));

/** A text with placeholders. */
function text(placeholders: readonly string[], description: string): TString {
  const named = placeholders.map((name) => `{${name}}`).join(' ');
  return Type.String({
    minLength: 1,
    pattern: `^(?:[^{}]|\\{(?:${placeholders.join('|')})\\})*$`,
    description: `${description} Placeholders: ${named}.`,
  });
}

const annotations = (placeholders: readonly string[]) =>
  Type.Optional(
    Type.Record(Type.String(), text(placeholders, 'Value of the annotation.'), {
      description: 'Further annotations. One whose placeholder has no value is left out.',
    }),
  );

/** How users become entities, in place of a transformer's code. */
export const userOptions = Type.Object(
  {
    skip: globs('Logins to leave out, as globs without case.', '*-bot'),
    require: Type.Optional(
      Type.Array(Type.Union([Type.Literal('email'), Type.Literal('name'), Type.Literal('team')]), {
        description: 'What a user must have, or is left out: an e-mail address, a name, a team.',
      }),
    ),
    emailDomains: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        description: 'Domains of the e-mail addresses that are taken; all if absent.',
        examples: [['acme.example']],
      }),
    ),
    name: Type.Optional(
      text(USER_PLACEHOLDERS, 'Name of the entity; the login where a placeholder has no value.'),
    ),
    namespace: Type.Optional(text(USER_PLACEHOLDERS, 'Namespace of users.')),
    annotations: annotations(USER_PLACEHOLDERS),
  },
  { additionalProperties: false },
);

/** How teams become entities, in place of a transformer's code. */
export const teamOptions = Type.Object(
  {
    skip: globs(
      'Teams to leave out: globs over slugs, or over organisation/slug. Teams below move up.',
      'security-*',
    ),
    require: Type.Optional(
      Type.Array(Type.Union([Type.Literal('member'), Type.Literal('visible')]), {
        description:
          'What a team must be, or is left out: "member" for one with somebody in it or below it, "visible" for one that is not secret.',
      }),
    ),
    name: Type.Optional(text(TEAM_PLACEHOLDERS, 'Name of the entity; the slug if absent.')),
    namespace: Type.Optional(
      text(
        TEAM_PLACEHOLDERS,
        'Namespace of groups; if absent, the organisation where several are read, else the default one.',
      ),
    ),
    type: Type.Optional(
      Type.Union([Type.String({ minLength: 1 }), Type.Record(Type.String(), Type.String({ minLength: 1 }))], {
        description:
          'spec.type of groups: one for all, or by globs as those of `skip`, of which the first that matches counts.',
        examples: ['squad', { 'tribe-*': 'tribe', '*': 'squad' }],
      }),
    ),
    annotations: annotations(TEAM_PLACEHOLDERS),
  },
  { additionalProperties: false },
);

export type UserOptions = Static<typeof userOptions>;
export type TeamOptions = Static<typeof teamOptions>;

/** All that decides how people and teams become entities. */
export interface TransformOptions {
  readonly useVerifiedEmails?: boolean | undefined;
  readonly users?: UserOptions | undefined;
  readonly teams?: TeamOptions | undefined;
}
