import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { ACTION_FILE, bundleAction } from './bundle.ts';

test('the committed action is what its sources make, byte for byte: npm run bundle', async () => {
  const committed = await readFile(ACTION_FILE, 'utf8');
  expect(committed === (await bundleAction())).toBe(true);
}, 60_000);

test('the action needs nothing but Node, and stays small enough to start at once', async () => {
  const code = await readFile(ACTION_FILE, 'utf8');
  const imported = [...code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g)].map(([, name = '']) => name);
  const builtIn = new Set(builtinModules.map((name) => `node:${name}`));
  expect(imported.filter((name) => !builtIn.has(name))).toEqual([]);
  expect(imported).toContain('node:child_process');
  expect(Buffer.byteLength(code)).toBeLessThan(800 * 1024);
});
