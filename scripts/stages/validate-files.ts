import { glob } from 'tinyglobby';
import { localTree } from '../../integrations/local/local-tree.ts';
import { validateDescriptors } from '../../src/catalog/index.ts';
import type { DescriptorsInput } from '../../src/catalog/index.ts';
import { sortByPlace } from '../../src/config/index.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { IGNORED } from './find-descriptors.ts';
import type { DescriptorFile } from './find-descriptors.ts';

/** What validation found. */
export interface ValidatedFiles {
  readonly files: number;
  /** Documents that a catalog would accept. */
  readonly entities: number;
  /** In the order of files and lines; paths as the files were shown. */
  readonly problems: readonly Problem[];
}

/** Validates descriptors, those of a repository together, so that duplicates among them are found. */
export async function validateFiles(descriptors: readonly DescriptorFile[]): Promise<ValidatedFiles> {
  const problems: Problem[] = [];
  let entities = 0;
  const groups = Map.groupBy(descriptors, ({ root }) => root);
  for (const [root, files] of groups) {
    const shown = new Map(files.map((file) => [file.path, file.shown]));
    const report = await validateDescriptors({ tree: treeOf(root), paths: [...shown.keys()] });
    entities += report.documents.filter(({ accepted }) => accepted).length;
    for (const problem of report.problems) {
      const { at } = problem;
      problems.push(at ? { ...problem, at: { ...at, path: shown.get(at.path) ?? at.path } } : problem);
    }
  }
  return { files: descriptors.length, entities, problems: sortByPlace(problems) };
}

/** The files of a folder, looked for when a descriptor asks. */
function treeOf(root: string): DescriptorsInput['tree'] {
  return {
    ...localTree({ root, name: '.', revision: '', paths: [] }),
    glob: async (pattern) => {
      const options = { cwd: root, dot: true, ignore: IGNORED, followSymbolicLinks: false };
      return (await glob(pattern, { ...options, expandDirectories: false })).sort();
    },
  };
}
