import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Declarations that mean a side of the screen, whichever way the language runs. */
const PHYSICAL = [
  /(?:^|[\s;{])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?)\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/,
];
const FOUR_SIDES = /(?:^|[\s;{])(?:inset|margin|padding|border-width|border-radius)\s*:\s*([^;]+);/;

/** Values of a shorthand, functions kept whole. */
function valuesOf(text: string): string[] {
  return text.match(/[^\s()]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?/g) ?? [];
}

/** Declarations of a stylesheet that would be wrong from right to left. */
function physicalDeclarations(css: string): string[] {
  return css.split('\n').flatMap((line, index) => {
    const [, shorthand] = FOUR_SIDES.exec(line) ?? [];
    const values = valuesOf(shorthand ?? '');
    const uneven = values.length === 4 && values[1] !== values[3];
    const found = uneven || PHYSICAL.some((pattern) => pattern.test(line));
    return found ? [`${String(index + 1)}: ${line.trim()}`] : [];
  });
}

test.each(readdirSync(import.meta.dirname).filter((name) => name.endsWith('.css')))(
  '%s works from right to left as well',
  (name) => {
    const css = readFileSync(new URL(name, import.meta.url), 'utf8');
    // A tick mark is drawn from two borders of a turned box: it has no direction.
    const drawn = css.replace(/border-width: 0 0 2px 2px;/g, '');
    expect(physicalDeclarations(drawn)).toEqual([]);
  },
);

test('sides of the screen are found, however they are written', () => {
  const css = 'a { left: 0;\nmargin: 0 1px 0 2px;\npadding: 0 calc(1px + 2px) 0;\ntext-align: right; }';
  expect(physicalDeclarations(css)).toEqual([
    '1: a { left: 0;',
    '2: margin: 0 1px 0 2px;',
    '4: text-align: right; }',
  ]);
});
