import { Type } from 'typebox';
import { definePlugin } from '../../../src/plugin/define-plugin.ts';
import { Secret } from '../../../src/plugin/secret.ts';
import { frequencySchema, millisecondsOf } from './frequency.ts';
import { organizationSource } from './organization-source.ts';
import { teamOptions, userOptions } from './transform-options.ts';

const ignored = Type.Optional(
  Type.Unknown({ description: 'Accepted from a config of Backstage, without effect.' }),
);
const pageSize = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }));

/** People and teams of GitHub organisations as users and groups, with the options of Backstage's provider `githubOrg`. */
export default definePlugin({
  name: 'github-org',
  options: Type.Object(
    {
      id: Type.Optional(
        Type.String({ description: 'Accepted from a config of Backstage; nothing depends on it.' }),
      ),
      githubUrl: Type.Optional(
        Type.String({
          pattern: '^https?://',
          patternErrorMessage: 'an address such as https://github.example.com',
          description: 'Address of GitHub.',
          default: 'https://github.com',
        }),
      ),
      apiBaseUrl: Type.Optional(
        Type.String({
          pattern: '^https?://',
          patternErrorMessage: 'an address such as https://github.example.com/api/v3',
          description: 'Address of its API, where the host does not tell.',
        }),
      ),
      orgs: Type.Optional(
        Type.Array(Type.String({ minLength: 1 }), {
          description: 'Organisations to read; with `apps` all that they are installed for, if absent.',
          examples: [['acme']],
        }),
      ),
      token: Type.Optional(Secret({ description: 'Token with the scope read:org.' })),
      apps: Type.Optional(
        Type.Array(
          Type.Object(
            {
              appId: Type.Union([Type.Integer(), Type.String({ minLength: 1 })], {
                description: 'Id of the App.',
              }),
              privateKey: Secret({ description: 'Private key of the App, as PEM.' }),
              allowedInstallationOwners: Type.Optional(
                Type.Array(Type.String({ minLength: 1 }), {
                  description: 'Organisations whose installations may be used; all if absent.',
                }),
              ),
            },
            { additionalProperties: false },
          ),
          { description: 'GitHub Apps that may read members.' },
        ),
      ),
      excludeSuspendedUsers: Type.Optional(
        Type.Boolean({ description: 'Leave out who is suspended; on an Enterprise Server only.' }),
      ),
      experimental_checkForSuspendedUsersWithRest: Type.Optional(
        Type.Boolean({
          description: 'Ask for the suspension of each user by REST, for tokens of no administrator.',
        }),
      ),
      defaultUserTransformer: Type.Optional(
        Type.Object(
          {
            useVerifiedEmails: Type.Optional(
              Type.Boolean({
                description: 'Prefer addresses in domains that the organisation has verified.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
      ),
      pageSizes: Type.Optional(
        Type.Object(
          { teams: pageSize, teamMembers: pageSize, organizationMembers: pageSize },
          { additionalProperties: false, description: 'How many are asked for at once; 100 each if absent.' },
        ),
      ),
      schedule: Type.Optional(
        Type.Object(
          {
            frequency: Type.Optional(frequencySchema),
            timeout: ignored,
            initialDelay: ignored,
            scope: ignored,
          },
          {
            additionalProperties: false,
            description: 'How often GitHub is asked at most, `frequency`; hourly if absent.',
          },
        ),
      ),
      reserve: Type.Optional(Type.Integer({ minimum: 0, description: 'GraphQL points left to others.' })),
      users: Type.Optional(userOptions),
      teams: Type.Optional(teamOptions),
    },
    { additionalProperties: false },
  ),
  setup: ({ githubUrl = 'https://github.com', token, apps, schedule, ...options }) => ({
    'harvest:setup': ({ addSource }) => {
      addSource(
        organizationSource({
          githubUrl,
          apiBaseUrl: options.apiBaseUrl,
          orgs: options.orgs,
          auth: {
            ...(token && { token: () => token.reveal() }),
            apps: apps?.map(({ privateKey, ...app }) => ({ ...app, privateKey: () => privateKey.reveal() })),
          },
          excludeSuspendedUsers: options.excludeSuspendedUsers,
          checkSuspensionByRest: options.experimental_checkForSuspendedUsersWithRest,
          useVerifiedEmails: options.defaultUserTransformer?.useVerifiedEmails,
          pageSizes: options.pageSizes,
          frequency: millisecondsOf(schedule?.frequency ?? { hours: 1 }),
          reserve: options.reserve,
          users: options.users,
          teams: options.teams,
        }),
      );
    },
  }),
});
