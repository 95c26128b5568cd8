import { Type } from 'typebox';
import { definePlugin } from '../../src/plugin/define-plugin.ts';
import { Secret } from '../../src/plugin/secret.ts';
import { parseCatalogPath } from './files/catalog-path.ts';
import { githubHost } from './client/github-host.ts';
import { FALLBACKS } from './fallbacks/entity-defaults.ts';

const name = Type.String({ minLength: 1 });
const topics = Type.Optional(Type.Array(name));

/** The repositories of an organisation on GitHub, with the options of Backstage's provider `github`. */
export default definePlugin({
  name: 'github',
  options: Type.Object(
    {
      organization: Type.Optional(
        Type.String({ minLength: 1, description: 'Organisation or user whose repositories are read.' }),
      ),
      app: Type.Optional(
        Type.Union([Type.Integer(), name], {
          description:
            'Id of one of `apps`: all organisations that it is installed for are read. In place of `organization`.',
        }),
      ),
      repositories: Type.Optional(
        Type.Array(
          Type.String({
            pattern: '^[^/\\s]+/[^/\\s]+$',
            patternErrorMessage: 'an owner and a name, such as acme/web',
          }),
          {
            minItems: 1,
            description: 'These repositories and no others. In place of `organization`.',
            examples: [['acme/web']],
          },
        ),
      ),
      host: Type.Optional(
        Type.String({ minLength: 1, description: 'Host of the web pages.', default: 'github.com' }),
      ),
      apiBaseUrl: Type.Optional(
        Type.String({
          pattern: '^https?://',
          patternErrorMessage: 'an address such as https://github.example.com/api/v3',
          description: 'Address of the REST API, where the host does not tell.',
          examples: ['https://github.example.com/api/v3'],
        }),
      ),
      token: Type.Optional(
        Secret({ description: 'Token that may read metadata and contents of the repositories.' }),
      ),
      apps: Type.Optional(
        Type.Array(
          Type.Object(
            {
              appId: Type.Union([Type.Integer(), name], { description: 'Id of the App.' }),
              privateKey: Secret({ description: 'Private key of the App, as PEM.' }),
              allowedInstallationOwners: Type.Optional(
                Type.Array(name, {
                  description: 'Organisations whose installations may be used; all if absent.',
                }),
              ),
            },
            { additionalProperties: false },
          ),
          { description: 'GitHub Apps that may read metadata and contents. They come before `token`.' },
        ),
      ),
      catalogPath: Type.Optional(
        Type.String({
          minLength: 1,
          description: 'Path of the descriptors in each repository; may hold * and **.',
          default: '/catalog-info.yaml',
        }),
      ),
      filters: Type.Optional(
        Type.Object(
          {
            branch: Type.Optional(
              Type.String({ minLength: 1, description: 'Branch to read; each default branch if absent.' }),
            ),
            repository: Type.Optional(
              Type.String({ minLength: 1, description: 'Regular expression for the whole name.' }),
            ),
            allowForks: Type.Optional(Type.Boolean({ default: true })),
            allowArchived: Type.Optional(Type.Boolean({ default: false })),
            topic: Type.Optional(
              Type.Object({ include: topics, exclude: topics }, { additionalProperties: false }),
            ),
            visibility: Type.Optional(
              Type.Array(
                Type.Union([Type.Literal('public'), Type.Literal('internal'), Type.Literal('private')]),
              ),
            ),
          },
          { additionalProperties: false, description: 'Which repositories are read.' },
        ),
      ),
      validateLocationsExist: Type.Optional(
        Type.Boolean({
          description: 'Accepted from a config of Backstage; only descriptors that exist are read anyway.',
        }),
      ),
      fallbacks: Type.Optional(
        Type.Array(Type.Union(FALLBACKS.map((fallback) => Type.Literal(fallback))), {
          description:
            'What fills in fields that entities leave out: the owner from CODEOWNERS, tags from topics, the description and a link to the homepage from the repository.',
        }),
      ),
      reserve: Type.Optional(
        Type.Integer({
          minimum: 0,
          description: 'GraphQL points of an hour that are left to others; a tenth of them if absent.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  setup: ({ token, apps, ...options }) => ({
    'site:setup': ({ addRepositoryHost }) => {
      const { webUrl, apiBaseUrl } = githubHost(options);
      const path = options.catalogPath === undefined ? undefined : parseCatalogPath(options.catalogPath);
      // A glob says where descriptors may be, not where a new one belongs.
      const descriptor = path?.isGlob === false ? path.path : undefined;
      addRepositoryHost({ url: webUrl, apiBaseUrl, ...(descriptor !== undefined && { descriptor }) });
    },
    'harvest:setup': async ({ addSource }) => {
      // Loaded where it is needed: a build has the options, and harvests nothing.
      const { githubSource } = await import('./github-source.ts');
      const used = apps?.filter(
        ({ appId }) => options.app === undefined || String(appId) === String(options.app),
      );
      addSource(
        githubSource({
          ...options,
          auth: {
            ...(token && { token: () => token.reveal() }),
            apps: used?.map(({ privateKey, ...app }) => ({ ...app, privateKey: () => privateKey.reveal() })),
          },
        }),
      );
    },
  }),
});
