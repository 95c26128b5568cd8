import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../model/json.ts';
import { lineText, yamlLines } from './yaml-lines.ts';

const write = (mapping: JsonObject) => yamlLines(mapping).map(lineText).join('\n');

test('a mapping is written as people write it', () => {
  const mapping = {
    apiVersion: 'backstage.io/v1alpha1',
    metadata: {
      name: 'web',
      title: undefined,
      tags: ['go', 'c++', 'c#'],
      annotations: { 'github.com/project-slug': 'acme/web' },
      links: [{ url: 'https://example.com', title: 'Website: home' }],
    },
    spec: { owner: 'group:default/web', definition: { $text: './api/openapi.yaml' } },
  };
  expect(write(mapping)).toBe(`apiVersion: backstage.io/v1alpha1
metadata:
  name: web
  tags:
    - go
    - c++
    - c#
  annotations:
    github.com/project-slug: acme/web
  links:
    - url: https://example.com
      title: "Website: home"
spec:
  owner: group:default/web
  definition:
    $text: ./api/openapi.yaml`);
});

test('each line says where its value lies', () => {
  expect(yamlLines({ a: { b: ['x', { c: 'y', d: 'z' }] } }).map(({ path }) => path)).toEqual([
    'a',
    'a.b',
    'a.b.0',
    'a.b.1.c',
    'a.b.1.d',
  ]);
});

const TEXTS = [
  '',
  ' ',
  'null',
  'True',
  'NO',
  'y',
  '~',
  '-',
  '- a',
  '1',
  '1.5',
  '1e3',
  '.5',
  '.inf',
  '0x1f',
  '2026-01-01',
  '12:30:00',
  'a: b',
  'a:',
  'a #b',
  '#a',
  'c#',
  'a ',
  ' a',
  '"a"',
  "'a'",
  "it's",
  '[a]',
  '{a}',
  'a, b',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a`',
  'a\nb',
  'a\tb',
  'a\\b',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202ea',
  'a\ud800',
  'ação',
  '日本',
  '😀',
  '...',
  '---',
  '--- a',
  '/a',
  './a',
  '../a',
  '.',
  '..',
  '?',
  '? a',
  '<<',
  '=',
  'a: ',
  'https://x.y/?a=b#c',
  'a::b',
  'a:é',
];

test.each(['1.1', '1.2'] as const)('any text is read back as it was, by YAML %s', (version) => {
  for (const text of TEXTS) {
    const mapping = { key: text, list: [text, { inner: text }] };
    expect(parse(write(mapping), { version }), JSON.stringify(text)).toEqual(mapping);
  }
});
