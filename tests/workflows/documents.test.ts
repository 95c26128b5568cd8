import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectText } from './workflow-files.ts';

test('docs/pipeline.md shows the workflow that announces a change as it is', () => {
  expect(projectText('docs/pipeline.md')).toContain(
    `\`\`\`yaml\n${projectText('docs/workflows/announce.yml')}\`\`\``,
  );
});

test('a change is announced when a catalog file changed, at the top or in any folder', () => {
  const { on } = parse(projectText('docs/workflows/announce.yml')) as { on: { push: { paths: string[] } } };
  const isAnnounced = picomatch(on.push.paths);
  const files = [
    'catalog-info.yaml',
    'services/web/catalog-info.yml',
    'README.md',
    'src/catalog-info.yaml.ts',
  ];
  expect(files.filter((file) => isAnnounced(file))).toEqual(files.slice(0, 2));
});

test('the portal listens for what is announced', () => {
  const { on } = parse(projectText('.github/workflows/portal.yml')) as {
    on: { repository_dispatch: { types: string[] } };
  };
  expect(on.repository_dispatch.types).toEqual(['catalog-changed']);
  expect(projectText('.github/workflows/announce.yml')).toContain('"event_type":"catalog-changed"');
});
