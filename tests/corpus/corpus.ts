import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** One repository of the corpus: its files by path. */
export interface CorpusRepository {
  /** `<class>/<name>`: some repositories are in two classes. */
  readonly id: string;
  /** `<owner>+<repository>`. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Folder of the corpus: `CALLBOARD_CORPUS`, else the one beside the checkout. It need not exist. */
export const CORPUS_FOLDER = resolve(
  process.env['CALLBOARD_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'),
);

/** Says that there is no corpus here; undefined when there is one. */
export function missingCorpus(): string | undefined {
  if (existsSync(join(CORPUS_FOLDER, 'catalog'))) return undefined;
  return `The corpus is absent (${CORPUS_FOLDER}): nothing to check.`;
}

/** The repositories of one class of the corpus, for example `catalog`, sorted by name; none when it is absent. */
export function corpusRepositories(kind: 'catalog' | 'templates'): CorpusRepository[] {
  const folder = join(CORPUS_FOLDER, kind);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  return names.sort().map((name) => {
    const found = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
    const paths = found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(folder, name), join(entry.parentPath, entry.name)));
    return {
      id: `${kind}/${name}`,
      name,
      files: new Map(paths.sort().map((path) => [path, readFileSync(join(folder, name, path))])),
    };
  });
}
