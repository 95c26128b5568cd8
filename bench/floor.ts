import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One page of a built site: where it lies and how many bytes it has. */
export interface PageSize {
  readonly path: string;
  readonly bytes: number;
}

// The least that pages cost in JavaScript: the same number of files and bytes as a built site, from template strings.
//   node bench/floor.ts <pages.json> <folder>
const [list = '', folder = ''] = process.argv.slice(2);
const pages = JSON.parse(await readFile(list, 'utf8')) as PageSize[];

for (const { path, bytes } of pages) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, render(path, bytes));
}

function render(path: string, bytes: number): string {
  const head = `<!doctype html><html lang="en"><head><title>${escape(path)}</title></head><body><main>`;
  const foot = '</main></body></html>';
  const rows: string[] = [];
  let left = bytes - head.length - foot.length;
  for (let row = 0; left > 0; row += 1) {
    const text = `<p class="row" id="row-${row}">${escape(`${path} & <${row}>`)}</p>\n`.slice(0, left);
    rows.push(text);
    left -= text.length;
  }
  return `${head}${rows.join('')}${foot}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
