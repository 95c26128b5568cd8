import { describe, expect, it } from 'vitest';
import { shapeViolations } from './shape-rule.ts';
import { readProject } from './source-file.ts';

describe('the shape of the project', () => {
  it('is small files with telling names', () => {
    expect(shapeViolations(readProject(['src', 'integrations', 'scripts', 'bench', 'tests']))).toEqual([]);
  });

  it('has no room for names that say nothing', () => {
    const files = ['src/utils/a.ts', 'src/model/helpers.ts', 'src/common/b.ts'].map((path) => ({
      path,
      text: '',
    }));
    expect(shapeViolations(files)).toEqual([
      'src/utils/a.ts is named for nothing in particular',
      'src/model/helpers.ts is named for nothing in particular',
      'src/common/b.ts is named for nothing in particular',
    ]);
  });

  it('has a cap on lines, a higher one for tests, and none for tables', () => {
    const long = '\n'.repeat(301);
    const short = ['c', 'd'].map((name) => ({ path: `src/${name}.ts`, text: '' }));
    const files = [
      { path: 'src/a.ts', text: long },
      { path: 'src/a.test.ts', text: long },
      { path: 'src/a.data.ts', text: long },
    ];
    expect(shapeViolations([...files, ...short])).toEqual(['src/a.ts has 301 lines, more than 300']);
  });

  it('has a cap on the median', () => {
    const files = ['a', 'b', 'c'].map((name) => ({ path: `src/${name}.ts`, text: '\n'.repeat(120) }));
    expect(shapeViolations(files)).toEqual([
      'half of the source files have more than 120 lines; 100 is the most',
    ]);
  });
});
