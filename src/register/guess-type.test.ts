import { expect, test } from 'vitest';
import { guessType } from './guess-type.ts';
import { TYPE_RULES } from './type-rules.data.ts';

test.each([
  [['Dockerfile', 'README.md', 'package.json'], 'service', 'container', 'Dockerfile'],
  [['Dockerfile', 'next.config.mjs', 'package.json'], 'website', 'framework', 'next.config.mjs'],
  [['README.md', 'charts/web/Chart.yaml'], 'service', 'deployment', 'charts/web/Chart.yaml'],
  [['package.json'], 'library', 'package', 'package.json'],
  [['go.mod'], 'library', 'package', 'go.mod'],
  [['cmd/', 'go.mod'], 'service', 'program', 'cmd/'],
  [['pyproject.toml'], 'library', 'package', 'pyproject.toml'],
  [['Acme.Web.csproj'], 'library', 'package', 'Acme.Web.csproj'],
  [['main.tf', 'README.md'], 'infrastructure', 'infrastructure', 'main.tf'],
  [['Dockerfile', 'main.tf'], 'service', 'container', 'Dockerfile'],
  [['docs/', 'mkdocs.yml'], 'documentation', 'pages', 'mkdocs.yml'],
  [['mkdocs.yml', 'package.json'], 'library', 'package', 'package.json'],
  [['action.yml', 'package.json'], 'github-action', 'action', 'action.yml'],
  [['package.json', 'vite.config.ts'], 'website', 'framework', 'vite.config.ts'],
  [['lib/', 'pubspec.yaml'], 'mobile-app', 'mobile', 'pubspec.yaml'],
  [['App.xcodeproj/', 'README.md'], 'mobile-app', 'mobile', 'App.xcodeproj/'],
] as const)('%j is a %s', (files, type, reason, file) => {
  expect(guessType(files)).toEqual({ type, because: { reason, file } });
});

test('a repository that nothing tells about is a service, and no file is named', () => {
  expect(guessType(['README.md', 'not-a-Dockerfile.md', 'examples/package.json'])).toEqual({
    type: 'service',
  });
  expect(guessType([])).toEqual({ type: 'service' });
});

test('no rule costs more than the length of a name', () => {
  const hostile = `${'a-'.repeat(50_000)}/`;
  for (const { file } of TYPE_RULES) expect(file.test(hostile)).toBe(false);
});
