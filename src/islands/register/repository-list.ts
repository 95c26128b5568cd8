import type { RepositoryIndex } from '../../view/repository-index.ts';
import type { TypeGuess } from '../../register/guess-type.ts';
import type { TypeReason } from '../../register/type-rules.data.ts';
import { foldText } from '../../search/quick-jump/fold-text.ts';

/** What can be registered, by row number: repositories without a descriptor first. */
export interface RepositoryList {
  readonly length: number;
  /** How many have no descriptor. */
  readonly unregistered: number;
  /** `<owner>/<name>`. */
  readonly name: (row: number) => string;
  readonly url: (row: number) => string;
  readonly organisation: (row: number) => string;
  readonly description: (row: number) => string;
  readonly guess: (row: number) => TypeGuess;
  /** Canonical reference; empty where CODEOWNERS names nobody. */
  readonly owner: (row: number) => string;
  /** What an owner is called; undefined when the catalog does not have it. */
  readonly ownerTitle: (ref: string) => string | undefined;
  /** What words are looked for in, folded. */
  readonly text: (row: number) => string;
  /** The row of an address; case does not count. */
  readonly rowOf: (url: string) => number | undefined;
  /** Number of the file that holds a row's details, and its place in there. */
  readonly detailsOf: (row: number) => { readonly file: number; readonly index: number };
}

/** Reads `repositories.json`. */
export function readRepositories(index: RepositoryIndex): RepositoryList {
  const { names, places, types, reasons, owners, descriptions, detailsSize } = index;
  const titles = new Map(Object.entries(index.titles));
  const texts: string[] = [];
  const word = ({ values, rows }: RepositoryIndex['types'], row: number) => values[rows[row] ?? 0] ?? '';
  const name = (row: number) => names[row] ?? '';
  const url = (row: number) => `${word(places, row)}/${name(row)}`;
  let byUrl: ReadonlyMap<string, number> | undefined;
  return {
    length: names.length,
    unregistered: index.unregistered,
    name,
    url,
    organisation: (row) => name(row).split('/')[0] ?? '',
    description: (row) => descriptions[row] ?? '',
    guess: (row) => {
      const [reason = '', ...file] = word(reasons, row).split(' ');
      const type = word(types, row);
      return reason === ''
        ? { type }
        : { type, because: { reason: reason as TypeReason, file: file.join(' ') } };
    },
    owner: (row) => word(owners, row),
    ownerTitle: (ref) => titles.get(ref),
    text: (row) => (texts[row] ??= foldText(`${name(row)} ${descriptions[row] ?? ''}`)),
    rowOf: (wanted) => {
      byUrl ??= new Map(names.map((_, row) => [url(row).toLowerCase(), row]));
      return byUrl.get(wanted.toLowerCase());
    },
    detailsOf: (row) => ({ file: Math.floor(row / detailsSize), index: row % detailsSize }),
  };
}

/** Downloads what can be registered. @throws {Error} when the portal does not answer. */
export async function loadRepositories(address: string): Promise<RepositoryList> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return readRepositories((await response.json()) as RepositoryIndex);
}
