import { expect, test } from 'vitest';
import { danglingReference } from '../../problems/definitions/catalog.ts';
import type { Problem } from '../../problems/problem.ts';
import { catalogEffect } from '../catalog-effect.ts';
import type { RevisionEntity } from '../revision-entity.ts';
import { reportAnnotations } from './annotations.ts';
import type { ChangeReport } from './change-report.ts';
import { reportChangeMarkdown } from './markdown.ts';
import { reportChangeTerminal } from './terminal.ts';

const ENTITY: RevisionEntity = {
  ref: 'component:default/ferry',
  entity: {
    apiVersion: 'v1',
    kind: 'Component',
    metadata: { name: 'ferry' },
    spec: { lifecycle: 'experimental' },
  },
  references: [{ relation: 'ownedBy', target: 'group:default/crew' }],
  place: { path: 'a.yaml', line: 1 },
};
const CHANGED = { ...ENTITY, entity: { ...ENTITY.entity, spec: { lifecycle: 'production' } } };

const problem = (path: string, target = 'group:default/crwe'): Problem =>
  danglingReference.problem(
    { where: 'spec.owner', target, written: 'crwe' },
    { at: { source: '', path, line: 6, column: 3 } },
  );

const report = (parts: Partial<ChangeReport>): ChangeReport => ({
  files: ['a.yaml'],
  entities: 1,
  problems: [],
  notes: [],
  ...parts,
});

const OPTIONS = { maxBytes: 60_000, maxRows: 50 };

test('what a reviewer reads: a verdict, what is wrong where, and what changes', () => {
  const effect = catalogEffect([ENTITY], [CHANGED], []);
  const text = reportChangeMarkdown(
    report({ effect, problems: [problem('a.yaml'), problem('b (1).yaml')], portal: 'https://p.example/' }),
    {
      ...OPTIONS,
      entityPage: (ref) =>
        ref.startsWith('group:') ? undefined : `https://p.example/${encodeURIComponent(ref)}/`,
      filePage: (path, line) => `https://g.example/${encodeURIComponent(path)}#L${String(line)}`,
    },
  );
  expect(text).toBe(`## Catalog: 2 warnings

1 descriptor checked against [the portal](https://p.example/). Entities: **1 changed**.

| Level | Place | What is wrong, and what to do | Code |
| --- | --- | --- | --- |
| warn | [<code>a.yaml:6</code>](https://g.example/a.yaml#L6)<br><code>b \\(1\\).yaml:6</code> | spec.owner refers to group:default/crwe, which is not in the catalog. Correct the reference, or add the entity that it means. | <code>catalog/dangling-reference</code> |

| Entity | Reference | Owner | What changes |
| --- | --- | --- | --- |
| changed | [<code>component:default/ferry</code>](https://p.example/component%3Adefault%2Fferry/) | <code>group:default/crew</code> | spec.lifecycle: <code>experimental</code> → <code>production</code> |
`);
});

test('a report of any size stays below the limit, and says how much it leaves out', () => {
  const problems = Array.from({ length: 3000 }, (_, index) =>
    problem(`${String(index)}/catalog-info.yaml`, `group:default/${String(index)}`),
  );
  const text = reportChangeMarkdown(report({ problems }), { maxBytes: 20_000, maxRows: 500 });
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(20_000);
  expect(text).toMatch(/\nAnd \d{4} more, listed in the report of the job\.\n$/);
});

test('annotations are as many as GitHub shows, the worst first, from as many files and mistakes as can be', () => {
  const same = Array.from({ length: 20 }, (_, index) => problem(`${String(index)}.yaml`));
  const many = Array.from({ length: 20 }, (_, index) =>
    problem('one.yaml', `group:default/${String(index)}`),
  );
  const error: Problem = { ...problem('z.yaml', 'group:default/z'), level: 'error' };
  const lines = reportAnnotations([...same, ...many, error])
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^::error file=z\.yaml,/);
  expect(lines[1]).toMatch(/^::warning file=0\.yaml,/);
  expect(lines.filter((line) => line.includes('file=one.yaml'))).not.toEqual([]);
});

test('a terminal shows each field as it was and as it is, and no text steers it', () => {
  const hostile = {
    ...CHANGED,
    entity: { ...CHANGED.entity, spec: { lifecycle: 'a\u001b[31m\n::error::x' } },
  };
  const effect = catalogEffect([ENTITY], [hostile], []);
  expect(reportChangeTerminal(report({ effect, notes: ['A note.'] }))).toBe(`no problems
A note.
1 descriptor checked

Effect on the catalog: 1 changed
  ~ component:default/ferry (group:default/crew)
      spec.lifecycle: experimental → 2 lines
`);
});
