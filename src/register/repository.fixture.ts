import type { SourceRepository } from '../plugin/source-repository.ts';

/** A repository without a descriptor, for tests. */
export const REFUNDS: SourceRepository = {
  name: 'acme/refund-limits',
  url: 'https://github.com/acme/refund-limits',
  branch: 'main',
  description: 'Limits: how much is paid back',
  homepage: 'https://refunds.example.com',
  topics: ['c++', 'go'],
  descriptors: [],
  files: ['Dockerfile', 'api/', 'go.mod', 'mkdocs.yml'],
  owner: 'group:default/payments',
  definitions: [{ path: 'api/openapi.yaml', type: 'openapi' }],
};
