import type { Problem } from '../problem.ts';

/** Two files, three levels, and one problem without a place. */
export const PROBLEMS: readonly Problem[] = [
  {
    code: 'catalog/unknown-kind',
    level: 'error',
    message: 'There is no kind "Componet".',
    hint: 'Did you mean "Component"?',
    at: { source: 'local:a', path: 'one/catalog-info.yaml', line: 2, column: 7 },
  },
  {
    code: 'catalog/dangling-reference',
    level: 'warn',
    message: 'spec.owner refers to group:default/crew, which is not in the catalog.',
    hint: 'Correct the reference.',
    at: { source: 'local:a', path: 'one/catalog-info.yaml', line: 9, column: 10 },
    entity: 'component:default/ferry',
  },
  {
    code: 'yaml/encoding',
    level: 'info',
    message: 'Bytes are no UTF-8.',
    hint: 'Save the file as UTF-8.',
    at: { source: 'local:a', path: 'two words/ü.yaml', line: 1, column: 1 },
  },
  {
    code: 'catalog/orphan',
    level: 'info',
    message: 'Nothing leads here.',
    hint: 'Add a Location.',
    entity: 'component:default/raft',
  },
];

/** A problem whose every text tries to break out of its report. */
export const HOSTILE: Problem = {
  code: 'catalog/unknown-field',
  level: 'error',
  message: 'A\u001b[31mred\u0007 field "|x|`<img src=x>`\u202e"\r\n::error::forged',
  hint: '100% [sure](https://evil.example)\u009b2J',
  at: { source: 'local:a', path: 'a,b:c\n::warning::x|y.yaml', line: 3, column: 4 },
};
