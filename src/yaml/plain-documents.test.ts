import { describe, expect, it } from 'vitest';
import { readDocuments } from './read-documents.ts';
import { readPlainDocuments } from './plain-documents.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

const everyday = `# The ticket machine at the pier.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ticket-machine
  description: >-
    Sells day tickets,
    even when it rains.
  labels: { tier: "1", pier: 'north' }
  annotations:
    example.com/size: "12"
    example.com/note: it's fine
  tags: [kiosk, payment]
spec:
  type: service
  replicas: 3
  ratio: .5
  started: 2024-02-29
  open: 08:30
  enabled: true
  nothing:
  notes: |
    first: line

    - second line
  dependsOn:
  - component:printer
  - "resource:default/cash-box"

---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: pier
spec: {type: team, children: []}
`;

describe('reading everyday YAML', () => {
  it('gives the same documents as the parser that knows positions', () => {
    const plain = readPlainDocuments(everyday, YAML_LIMITS);
    expect(plain).toHaveLength(2);
    expect(plain).toEqual(readDocuments(everyday, YAML_LIMITS));
  });

  it.each([
    ['an anchor', 'a: &here 1'],
    ['an alias', 'a: *here'],
    ['a tag', 'a: !System 1'],
    ['a merge key', '<<: {a: 1}'],
    ['a tab', 'a:\t1'],
    ['a carriage return', 'a: 1\r\nb: 2'],
    ['a directive', '%YAML 1.2\n---\na: 1'],
    ['content beside the marker', '--- {a: 1}'],
    ['an end marker', 'a: 1\n...\n'],
    ['a complex key', '? a\n: 1'],
    ['a null key between braces', 'a: { b: 1, ~: 2 }'],
    ['an empty key between brackets', 'a: [: 2]'],
    ['a null key', '~: 1'],
    ['a quoted text over two lines', 'a: "one\n  two"'],
    ['a list over two lines', 'a: [1,\n  2]'],
    ['a template', 'a: {{ name }}'],
    ['a number with an underscore', 'a: 1_000'],
    ['an infinity', 'a: .inf'],
    ['a commit that reads as a number', 'a: 081e330'],
    ['an indented marker', ' ---\na: 1'],
    ['a block that ends without a line break', 'a: |\n  b'],
    ['a block with an indentation indicator', 'a: |2\n    text'],
    ['a comment that touches a value', 'a: "b"#c'],
    ['a prototype', '__proto__: {a: 1}'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a document without content', 'a: 1\n---\n# nothing\n'],
    ['no content', '# nothing\n'],
    ['a list at the root', '- a\n- b'],
    [
      'more levels than allowed',
      Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('leaves %s to the other parser', (_, text) => {
    expect(readPlainDocuments(text, YAML_LIMITS)).toBeUndefined();
  });

  it('agrees with the other parser on thousands of damaged texts', () => {
    const random = seededRandom(20_261);
    let compared = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const text = damage(everyday, random);
      const plain = readPlainDocuments(text, YAML_LIMITS);
      if (!plain) continue;
      compared += 1;
      expect(plain, text).toEqual(readDocuments(text, YAML_LIMITS));
    }
    expect(compared).toBeGreaterThan(500);
  });
});

const SNIPPETS = `:| |-|- | #|"|'|{|}|[|]|,|>|>-|0x1f|null|true|1e3|? |a: b|: |é|\n|\n\n|---\n|  - |''|""|0|5.|-0|=|\\|.`;

/** Takes a few lines out of a text, and moves, drops or splices what is in them. */
function damage(text: string, random: (below: number) => number): string {
  const all = text.split('\n');
  const from = random(all.length - 6);
  const lines = all.slice(from, from + 3 + random(12));
  const indent = Math.min(
    ...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0),
  );
  const kept = lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0));
  const snippets = SNIPPETS.split('|');
  for (let change = random(3); change >= 0; change -= 1) {
    const at = random(kept.length);
    const line = kept[at] ?? '';
    const column = random(line.length + 1);
    const how = random(5);
    if (how === 0) kept.splice(at, 1);
    else if (how === 1) kept.splice(at, 0, all[random(all.length)] ?? '');
    else if (how === 2) kept[at] = ' '.repeat(random(4)) + line;
    else
      kept[at] =
        line.slice(0, column) + (snippets[random(snippets.length)] ?? '') + line.slice(column + random(2));
  }
  return kept.join('\n');
}

/** Whole numbers below a bound, the same ones for the same seed (mulberry32). */
function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
