import { describe, expect, it } from 'vitest';
import { cyclesOf } from './imports.ts';
import { readProject } from './source-file.ts';

describe('imports', () => {
  it('form no cycle anywhere in the project', () => {
    expect(cyclesOf(readProject(['src', 'integrations', 'scripts', 'bench', 'tests']))).toEqual([]);
  });

  it('are a cycle also when it is long or made of types', () => {
    const files = [
      { path: 'src/a.ts', text: "import type { B } from './b.ts';" },
      { path: 'src/b.ts', text: "export * from './deep/c.ts';" },
      { path: 'src/deep/c.ts', text: "import { a } from '../a.ts';" },
      { path: 'src/d.ts', text: "import './a.ts';" },
      { path: 'src/self.ts', text: "import './self.ts';" },
    ];
    expect(cyclesOf(files)).toEqual([['src/a.ts', 'src/b.ts', 'src/deep/c.ts'], ['src/self.ts']]);
  });

  it('are no cycle when two files import the same third', () => {
    const files = [
      { path: 'src/a.ts', text: "import './b.ts'; import './c.ts';" },
      { path: 'src/b.ts', text: "import './c.ts';" },
      { path: 'src/c.ts', text: '' },
    ];
    expect(cyclesOf(files)).toEqual([]);
  });
});
