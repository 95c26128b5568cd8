import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/index.ts';
import { checkWidgets } from './check-widgets.ts';

test('a widget that neither the portal nor a plugin has is told with its line and the likely one', async () => {
  const text = 'home:\n  widgets:\n    - search\n    - opening-hours\n    - anouncements\n';
  const input = { path: 'portal.config.yaml', readFile: () => Promise.resolve(text), env: {} };
  const loaded = await loadConfig(input, { kinds: [], problemCodes: [] });
  expect(loaded.problems).toEqual([]);
  const hours = { id: 'opening-hours', title: 'Opening hours', component: '/hours.astro' };
  expect(checkWidgets(loaded, [hours])).toEqual([
    {
      code: 'config/unknown-widget',
      level: 'error',
      message: '"anouncements" is no widget of the home page, and no plugin adds one of that name.',
      hint: 'Did you mean "announcements"?',
      at: { source: 'config', path: 'portal.config.yaml', line: 5, column: 7 },
    },
  ]);
});
