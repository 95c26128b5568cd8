import { Type } from 'typebox';
import { definePlugin } from '../../src/plugin/define-plugin.ts';
import { Secret } from '../../src/plugin/secret.ts';
import { WEB_HOST_KINDS } from '../../src/plugin/web-host.ts';
import { gitSource } from './git-source.ts';

/** Entities from a repository that git can clone. */
export default definePlugin({
  name: 'git',
  options: Type.Object(
    {
      url: Type.String({
        minLength: 1,
        description: 'Address to clone from: https, ssh, file, or git@host:owner/repository.',
        examples: ['https://github.com/acme/catalog'],
      }),
      ref: Type.Optional(
        Type.String({
          minLength: 1,
          description: 'Branch, tag or full commit; the default branch if absent.',
        }),
      ),
      path: Type.Optional(
        Type.String({ minLength: 1, description: 'Folder of the repository to look for descriptors in.' }),
      ),
      include: Type.Optional(
        Type.Array(Type.String({ minLength: 1 }), {
          minItems: 1,
          description:
            'Globs, below `path`, of the files to read entities from; by default the files named catalog-info.yaml or catalog-info.yml.',
          examples: [['**/*.yaml']],
        }),
      ),
      host: Type.Optional(
        Type.Union(
          WEB_HOST_KINDS.map((kind) => Type.Literal(kind)),
          { description: 'Kind of repository host, where its name does not tell: decides links to files.' },
        ),
      ),
      token: Type.Optional(Secret({ description: 'Token to read the repository over https.' })),
      username: Type.Optional(
        Type.String({
          minLength: 1,
          description: 'User name that goes with the token, where the host wants one.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  setup: ({ token, ...options }) => ({
    'harvest:setup': ({ addSource }) => {
      addSource(gitSource({ ...options, ...(token && { token: () => token.reveal() }) }));
    },
  }),
});
