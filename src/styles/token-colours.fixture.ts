import { readFileSync } from 'node:fs';

/** The two sides of every colour token of a stylesheet, by name without dashes: `ink-2`. */
export function tokenColours(file: URL): Readonly<Record<'light' | 'dark', ReadonlyMap<string, string>>> {
  const css = readFileSync(file, 'utf8');
  const root = css.slice(0, css.indexOf('@media'));
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  const pattern = /--([a-z0-9-]+):\s*light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\)/g;
  for (const [, name = '', onLight = '', onDark = ''] of root.matchAll(pattern)) {
    light.set(name, onLight);
    dark.set(name, onDark);
  }
  return { light, dark };
}
