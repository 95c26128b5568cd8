import { expect, test } from 'vitest';
import type { RepositoryHost } from '../../src/plugin/repository-host.ts';
import type { HookContext } from '../../src/plugin/hooks.ts';
import github from './index.ts';

/** The hosts that an entry of the config tells the pages about. */
async function hostsOf(options: Parameters<typeof github.setup>[0]): Promise<readonly RepositoryHost[]> {
  const hosts: RepositoryHost[] = [];
  const context = { addRepositoryHost: (host: RepositoryHost) => hosts.push(host) };
  await github.setup(options)['site:setup']?.(context as unknown as HookContext<'site:setup'>);
  return hosts;
}

test('pages are told the addresses of the host, and where a descriptor belongs', async () => {
  expect(await hostsOf({ organization: 'acme' })).toEqual([
    { url: 'https://github.com', apiBaseUrl: 'https://api.github.com' },
  ]);
  expect(
    await hostsOf({
      organization: 'acme',
      host: 'github.example.com',
      catalogPath: '/docs/catalog-info.yaml',
    }),
  ).toEqual([
    {
      url: 'https://github.example.com',
      apiBaseUrl: 'https://github.example.com/api/v3',
      descriptor: 'docs/catalog-info.yaml',
    },
  ]);
  expect(await hostsOf({ organization: 'acme', catalogPath: '/**/catalog-*.yaml' })).toEqual([
    { url: 'https://github.com', apiBaseUrl: 'https://api.github.com' },
  ]);
});
