import { describe, expect, it, test } from 'vitest';
import { parseYaml, parseYamlData, withPositions } from './parse-yaml.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

const values = (text: string | Uint8Array): unknown[] => parseYaml(text).documents.map(({ value }) => value);
const faults = (text: string | Uint8Array): string[] =>
  parseYaml(text).faults.map(
    ({ code, line, column, message }) => `${String(line)}:${String(column)} ${code}: ${message}`,
  );

describe('parsing YAML', () => {
  it('reads the documents of a file with their lines and their text', () => {
    const { documents, faults } = parseYaml(
      '# head\n---\na: 1\n\n---\n\nb:\n  - 2\n# tail\n\n---\n--- {c: 3}\n...\n',
    );
    expect(faults).toEqual([]);
    expect(documents.map(({ value, line, endLine, text }) => ({ value, line, endLine, text }))).toEqual([
      { value: { a: 1 }, line: 3, endLine: 3, text: 'a: 1\n' },
      { value: { b: [2] }, line: 7, endLine: 9, text: 'b:\n  - 2\n# tail\n' },
      { value: null, line: 12, endLine: 12, text: '' },
      { value: { c: 3 }, line: 12, endLine: 12, text: '--- {c: 3}\n' },
    ]);
  });

  it('follows YAML 1.2: yes, 012 and dates are what they look like', () => {
    expect(values('a: yes\nb: 012\nc: 2026-11-21\nd: 0x1F\ne: ~\nf: 1.50\n')).toEqual([
      { a: 'yes', b: 12, c: '2026-11-21', d: 31, e: null, f: 1.5 },
    ]);
  });

  it('reads CRLF, a byte order mark, anchors, aliases and merge keys', () => {
    expect(values('\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n')).toEqual([{ a: 1, b: 'x\ny\n' }]);
    expect(values(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31]))).toEqual([{ a: 1 }]);
    expect(values('base: &b { x: 1, y: 2 }\none: { <<: *b, y: 3 }\ntwo: *b\n')).toEqual([
      { base: { x: 1, y: 2 }, one: { x: 1, y: 3 }, two: { x: 1, y: 2 } },
    ]);
  });

  it('gives plain data that keeps its positions through JSON', () => {
    const kept = JSON.parse(
      JSON.stringify(parseYamlData('x: 1\n---\n# c\ny:\n  z: [1, { w: 2 }]\n')),
    ) as never;
    const [, second] = withPositions(kept).documents;
    expect(second?.positionOf(['y', 'z', 1, 'w'])).toEqual({ line: 5, column: 15 });
    expect(second?.positionOf(['y', 'z'], 'key')).toEqual({ line: 5, column: 3 });
    expect(second?.positionOf(['y', 'nothing', 'here'])).toEqual({ line: 5, column: 3 });
    expect(second?.positionOf([])).toEqual({ line: 4, column: 1 });
  });

  it('drops keys that would change prototypes, and says so', () => {
    const { documents } = parseYaml('a:\n  __proto__: { polluted: 1 }\n  b: 2\n');
    expect(documents[0]?.value).toEqual({ a: { b: 2 } });
    expect(documents[0]?.warnings).toMatchObject([{ code: 'forbidden-key', line: 2, column: 3 }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('reads bytes that are no UTF-8 as well as it can, and says where', () => {
    const { documents } = parseYaml(new Uint8Array([0x61, 0x3a, 0x20, 0xfc, 0x0a]));
    expect(documents[0]?.value).toEqual({ a: '\uFFFD' });
    expect(documents[0]?.warnings).toEqual([
      {
        code: 'encoding',
        message: 'The file holds bytes that are not UTF-8; they were read as "\uFFFD".',
        line: 1,
        column: 4,
      },
    ]);
  });

  it('reads the value of an unknown tag without it, and says so', () => {
    const { documents } = parseYaml('a: !System name\n');
    expect(documents[0]?.value).toEqual({ a: 'name' });
    expect(documents[0]?.warnings).toEqual([
      {
        code: 'unknown-tag',
        message: 'The tag "!System" means nothing to a catalog; its value was read without it.',
        line: 1,
        column: 4,
      },
    ]);
  });
});

describe('a fault', () => {
  test.each([
    [
      'a key that stands twice',
      'a: 1\nb: 2\na: 3\n',
      ['3:1 duplicate-key: The key "a" stands twice in one mapping: first on line 1, again on line 3.'],
    ],
    ['a tab', 'a:\n\t- b\n', ['2:1 syntax: This line is indented with a tab; YAML allows spaces only.']],
    [
      'a second colon',
      'a: b: c\n',
      ['1:4 syntax: A second ": " follows on the same line, so YAML reads a mapping inside a mapping here.'],
    ],
    [
      'text after a quote',
      'a: "x" y\n',
      ['1:8 syntax: Text follows where the value before it has ended already, as after a closing quote.'],
    ],
    ['a reserved character', 'a: `x`\n', ['1:4 syntax: A value cannot start with ` unless it is quoted.']],
    [
      'an alias without an anchor',
      'a: *b\n',
      [
        '1:4 unresolved-alias: The alias "*b" names no anchor; "&b" must stand before it in the same document.',
      ],
    ],
    [
      'a merge of text',
      'a:\n  <<: text\n',
      ['2:3 syntax: A merge key ("<<") takes a mapping, or a list of mappings.'],
    ],
    ['binary data', 'a: \0', ['1:4 binary: The file holds binary data, not text.']],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0x61, 0]),
      ['1:1 binary: The file is written in UTF-16, not in UTF-8.'],
    ],
    [
      'a file of 50 MB',
      new Uint8Array(50_000_000),
      ['1:1 too-large: The file is 50 MB large; at most 5 MB are read.'],
    ],
    [
      'deep brackets',
      `a: ${'['.repeat(200)}`,
      ['1:104 too-deep: Mappings and lists are nested more than 100 levels deep here.'],
    ],
    [
      'a deep list',
      '- '.repeat(500_000),
      ['1:202 too-deep: Mappings and lists are nested more than 100 levels deep here.'],
    ],
    [
      'many aliases',
      'a: &a x\nb:\n' + '- *a\n'.repeat(1001),
      ['1003:5 too-many-aliases: The document uses more than 1,000 aliases ("*name").'],
    ],
  ])('of %s is told at its place', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('of every document is told, and takes no neighbour with it', () => {
    const text = 'a: 1\n---\nb: "open\n---\nc: 3\n---\nd: [[\n---\ne: 5\ne: 6\n---\nf: 7\n';
    const { documents, faults } = parseYaml(text);
    expect(documents.map(({ value, line }) => [line, value])).toEqual([
      [1, { a: 1 }],
      [3, undefined],
      [5, { c: 3 }],
      [7, undefined],
      [9, undefined],
      [12, { f: 7 }],
    ]);
    expect(faults.map(({ code, line }) => [line, code])).toEqual([
      [3, 'syntax'],
      [7, 'syntax'],
      [10, 'duplicate-key'],
    ]);
  });

  it.each([
    ['lists', (below: string) => `[${`${below},`.repeat(9)}]`],
    ['merges', (below: string) => `{ <<: [${`${below},`.repeat(9)}] }`],
  ])('stops aliases that multiply through %s', (_, level) => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `a${String(i)}: &a${String(i)} ${i === 0 ? '{ x: 1 }' : level(`*a${String(i - 1)}`)}`,
    );
    expect(parseYaml(lines.join('\n')).faults).toMatchObject([{ code: 'too-many-aliases' }]);
  });

  it('is told a hundred times at most, however many quotes of a large file are broken', () => {
    const text = 'a: "b\n'.repeat(20_000);
    const found = faults(text);
    expect(found).toHaveLength(101);
    expect(found.slice(0, 2)).toEqual([
      '1:4 syntax: This quote is never closed.',
      '2:4 syntax: This quote is never closed.',
    ]);
    expect(found.at(-1)).toMatch(
      /^\d+:\d+ syntax: This document has more mistakes; only the first 100 are told\.$/,
    );
    expect(faults('k: 1\n'.repeat(200))).toHaveLength(101);
  });

  it.each([
    ['a list', '- *a\n'],
    ['merges', '- <<: *a\n'],
  ])('stops a large mapping that is repeated by %s before it is written out', (_, item) => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `  k${String(i)}: 1\n`).join('');
    expect(faults(`a: &a\n${keys}b:\n${item.repeat(99)}`)).toEqual([
      '20003:' +
        String(item.indexOf('*') + 1) +
        ' too-many-aliases: Aliases in this document repeat each other so often that its content would fill the memory.',
    ]);
  });

  it('of a document with too many parts stops the reading there, and takes no neighbour with it', () => {
    const limits = { ...YAML_LIMITS, tokens: 1000 };
    const { documents, faults } = parseYaml(`a: 1\n---\n${'b: "\n'.repeat(1000)}---\nc: 3\n`, limits);
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, undefined, { c: 3 }]);
    expect(faults).toMatchObject([
      { code: 'too-large', message: 'The document goes on here after more than 1,000 words and signs.' },
    ]);
  });

  it('of a file with too many documents is told once', () => {
    expect(parseYaml('---\na: b: c\n'.repeat(20), { ...YAML_LIMITS, documents: 10 })).toEqual({
      documents: [],
      faults: [
        {
          code: 'too-large',
          message: 'The file holds more than 10 documents; it was not read.',
          line: 1,
          column: 1,
        },
      ],
    });
  });

  it('of a large mapping with one double key is found in time', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${String(i)}: 1`);
    expect(faults([...keys, 'k7: 2'].join('\n'))).toEqual([
      '20001:1 duplicate-key: The key "k7" stands twice in one mapping: first on line 8, again on line 20001.',
    ]);
  });
});

it('finds the places of thousands of values in time, in lists and in mappings', () => {
  const size = 10_000;
  const items = Array.from({ length: size }, (_, i) => `  - v${String(i)}\n`).join('');
  const keys = Array.from({ length: size }, (_, i) => `  k${String(i)}: v\n`).join('');
  const [document] = parseYaml(`list:\n${items}map:\n${keys}`).documents;
  for (let index = 0; index < size; index += 1) {
    expect(document?.positionOf(['list', index])).toEqual({ line: index + 2, column: 5 });
    const key = document?.positionOf(['map', `k${String(index)}`], 'key');
    expect(key).toEqual({ line: size + index + 3, column: 3 });
  }
});
