import { describe, expect, test } from 'vitest';
import { editAtLine, viewAtLine } from './edit-address.ts';

const PINNED = 'https://github.com/acme/web/blob/0123456789abcdef0123456789abcdef01234567/a.yaml';

describe('the editor of a file at a line', () => {
  test.each([
    ['https://github.com/acme/web/blob/main/a.yaml', 'https://github.com/acme/web/edit/main/a.yaml#L7'],
    ['https://github.com/acme/web/tree/main/a.yaml', 'https://github.com/acme/web/edit/main/a.yaml#L7'],
    [
      'https://gitlab.example.com/a/b/web/-/blob/main/a.yaml',
      'https://gitlab.example.com/a/b/web/-/edit/main/a.yaml#L7',
    ],
    [
      'https://bitbucket.org/acme/web/src/main/a.yaml',
      'https://bitbucket.org/acme/web/src/main/a.yaml?mode=edit#lines-7',
    ],
    [
      'https://codeberg.org/acme/web/src/branch/main/a.yaml',
      'https://codeberg.org/acme/web/_edit/main/a.yaml#L7',
    ],
    [
      'https://dev.azure.com/acme/p/_git/web?path=/a.yaml&version=GBmain',
      'https://dev.azure.com/acme/p/_git/web?path=%2Fa.yaml&version=GBmain&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1',
    ],
  ])('of %s is %s', (view, edit) => {
    expect(editAtLine(view, 7)).toBe(edit);
  });

  test.each([PINNED, 'https://files.example.com/a.yaml'])('does not exist for %s', (view) => {
    expect(editAtLine(view, 7)).toBeUndefined();
  });
});

test('a line of a page of an unknown host is the page', () => {
  expect(viewAtLine('https://files.example.com/a.yaml', 7)).toBe('https://files.example.com/a.yaml');
  expect(viewAtLine(PINNED, 7)).toBe(`${PINNED}#L7`);
});
