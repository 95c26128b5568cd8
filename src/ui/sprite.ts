import { KIND_GLYPHS, STATUS_MARKS } from './glyphs.ts';
import { ICONS } from './icons.ts';

const NOTICE = 'Interface icons: Lucide, ISC licence, see licences/lucide.txt';

/** Every drawing of the portal in one file; pages refer to a symbol by `#i-…`, `#k-…` or `#s-…`. */
export const SPRITE = [
  `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${NOTICE} -->`,
  ...Object.entries(ICONS).map(([name, svg]) => symbol(`i-${name}`, 24, innerOf(svg))),
  ...Object.entries(KIND_GLYPHS).map(([name, shapes]) =>
    symbol(
      `k-${name}`,
      16,
      `<g fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`,
    ),
  ),
  ...Object.entries(STATUS_MARKS).map(([name, shapes]) =>
    symbol(`s-${name}`, 12, `<g fill="currentColor">${shapes}</g>`),
  ),
  '</svg>',
].join('');

function symbol(id: string, size: number, content: string): string {
  return `<symbol id="${id}" viewBox="0 0 ${String(size)} ${String(size)}">${content}</symbol>`;
}

/** What stands between `<svg …>` and `</svg>`. */
function innerOf(svg: string): string {
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .trim();
}
