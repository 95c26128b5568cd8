import { glyphOf } from '../../view/glyph.ts';
import { createHrefs, partsOf } from '../../view/href.ts';
import type { Neighbour } from '../../view/neighbour.ts';
import type { ProblemIndex } from '../../view/problem-index.ts';
import { LEVELS, type ProblemView } from '../../view/problem-view.ts';
import { fileLink } from '../../view/source-link.ts';

/** What the health page filters by, in order. */
export const FACETS = ['level', 'code', 'owner', 'kind', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of the owner facet for problems that nobody owns. */
export const NOBODY = 'nobody';

/** The problems of `health.json`, by row number. */
export interface ProblemRows {
  readonly length: number;
  /** The row's value of a facet, or empty. */
  readonly value: (row: number, facet: Facet) => string;
  /** What the words of a query are looked for in, lower case. */
  readonly text: (row: number) => string;
  readonly view: (row: number) => ProblemView;
  /** What an owner is called. */
  readonly ownerTitle: (owner: string) => string | undefined;
}

/** Reads `health.json` for a portal below `base`. */
export function problemRows(index: ProblemIndex, base: string): ProblemRows {
  const hrefs = createHrefs(base);
  const titles = new Map(index.owners);
  const texts: string[] = [];
  const entityOf = (row: number) => index.entities[index.entity[row] ?? -1];
  const fileOf = (row: number) => index.files[index.file[row] ?? -1];
  const values: Readonly<Record<Facet, (row: number) => string>> = {
    level: (row) => LEVELS[index.level[row] ?? -1] ?? '',
    code: (row) => index.codes[index.code[row] ?? -1] ?? '',
    owner: (row) => index.owners[index.owner[row] ?? -1]?.[0] ?? NOBODY,
    kind: (row) => partsOf(entityOf(row)?.[0] ?? '').kind,
    source: (row) => index.sources[fileOf(row)?.[0] ?? -1] ?? '',
  };
  const message = (row: number) => index.messages[index.message[row] ?? -1] ?? '';
  return {
    length: index.code.length,
    value: (row, facet) => values[facet](row),
    text: (row) =>
      (texts[row] ??= [message(row), ...(entityOf(row) ?? []), fileOf(row)?.[1]].join(' ').toLowerCase()),
    ownerTitle: (owner) => titles.get(owner),
    view: (row) => {
      const file = fileOf(row);
      const line = index.line[row] ?? 1;
      const [ref, title] = entityOf(row) ?? [];
      const code = values.code(row);
      return {
        code,
        codeHref: hrefs.problems(code),
        level: LEVELS[index.level[row] ?? -1] ?? 'info',
        message: message(row),
        hint: index.hints[index.hint[row] ?? -1] ?? '',
        ...(file && {
          place: placeOf(file, line, index.sources.length > 1 ? values.source(row) : undefined),
        }),
        ...(ref !== undefined && { entity: neighbour(ref, title ?? null, hrefs.entity(ref)) }),
      };
    },
  };
}

function neighbour(ref: string, title: string | null, href: string): Neighbour {
  const { kind, name } = partsOf(ref);
  const about = { ref, title: title ?? name, kind, glyph: glyphOf(kind), type: '' };
  return title === null ? about : { ...about, href };
}

function placeOf([, path, location]: ProblemIndex['files'][number], line: number, source?: string) {
  return fileLink({ path, location }, line, source);
}
