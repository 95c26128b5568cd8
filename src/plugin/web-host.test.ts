import { describe, expect, it } from 'vitest';
import { parseWebFolder, webFolder } from './web-host.ts';

describe('the web addresses of a repository', () => {
  it.each([
    ['github.com', '/blob/', '/edit/', '', '#L{line}'],
    ['github.example.com', '/blob/', '/edit/', '', '#L{line}'],
    ['gitlab.com', '/-/blob/', '/-/edit/', '', '#L{line}'],
    ['bitbucket.org', '/src/', '/src/', '?mode=edit', '#lines-{line}'],
    ['codeberg.org', '/src/branch/', '/_edit/', '', '#L{line}'],
  ])('are spelt as %s spells them', (host, file, edit, suffix, lineSuffix) => {
    const repository = `https://${host}/acme/web`;
    const folder = webFolder({ repository, ref: 'main' });
    expect(folder?.addressOf('a b/c#d.yaml')).toEqual({
      view: `${repository}${file}main/a%20b/c%23d.yaml`,
      edit: `${repository}${edit}main/a%20b/c%23d.yaml${suffix}`,
      lineSuffix,
    });
    expect(folder?.pathOf(`${repository}${file}main/a%20b/c%23d.yaml#L7`)).toBe('a b/c#d.yaml');
  });

  it('are understood in every spelling of the host, for this repository and branch alone', () => {
    const folder = webFolder({ repository: 'https://github.com/acme/web', ref: 'feature/x' });
    const at = 'https://github.com/acme/web';
    expect(
      [
        `${at}/blob/feature/x/a.yaml`,
        `${at}/tree/feature/x/a.yaml`,
        `${at}/raw/feature/x/a.yaml?raw=true`,
        'https://raw.githubusercontent.com/acme/web/feature/x/a.yaml',
        `${at}/tree/feature/x`,
        `${at}/blob/feature/xy/a.yaml`,
        `${at}/blob/main/a.yaml`,
        `${at}-other/blob/feature/x/a.yaml`,
        `${at}/blob/feature/x/../../../../etc/passwd`,
        `${at}/blob/feature/x/%2e%2e/%2e%2e/secret`,
        `${at}/blob/feature/x/%zz`,
      ].map((address) => folder?.pathOf(address)),
    ).toEqual([
      'a.yaml',
      'a.yaml',
      'a.yaml',
      'a.yaml',
      '',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('start at a folder when one is given', () => {
    const folder = parseWebFolder('https://gitlab.com/group/sub/web/-/tree/main/content/catalog/');
    const view = 'https://gitlab.com/group/sub/web/-/blob/main/content/catalog/a.yaml';
    expect(folder?.addressOf('a.yaml').view).toBe(view);
    expect(folder?.pathOf(view)).toBe('a.yaml');
    expect(folder?.pathOf('https://gitlab.com/group/sub/web/-/blob/main/other/a.yaml')).toBeUndefined();
  });

  it('are not guessed for a host of unknown kind, unless the config tells', () => {
    const repository = 'https://code.example.com/acme/web';
    expect(webFolder({ repository, ref: 'main' })).toBeUndefined();
    expect(parseWebFolder(`${repository}/tree/main`)).toBeUndefined();
    expect(webFolder({ repository, ref: 'main', host: 'gitea' })?.addressOf('a').view).toBe(
      `${repository}/src/branch/main/a`,
    );
  });
});
