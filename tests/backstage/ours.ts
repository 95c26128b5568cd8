import { validateDescriptors } from '../../src/catalog/index.ts';
import { memoryTree, type Repository } from '../corpus/memory-tree.ts';
import { type Outcome, type Relation, sortedRelations } from './outcome.ts';

/**
 * What becomes of each document of each text, by the path that the text lies at; empty documents are left out.
 *
 * The files of the repository are there to be referred to; the texts do not see one another.
 */
export async function validateTexts(
  texts: ReadonlyMap<string, string>,
  repository: Repository,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const tree = memoryTree(repository, []);
  const { documents, problems } = await validateDescriptors({
    tree: {
      ...tree,
      read: async (path) => {
        const text = texts.get(path);
        return text === undefined ? tree.read(path) : Buffer.from(text);
      },
    },
    paths: [...texts.keys()],
  });
  const reasons = Map.groupBy(problems, ({ at }) => at?.path ?? '');
  const byPath = Map.groupBy(documents, ({ path }) => path);
  return new Map(
    [...texts.keys()].map((path): [string, Outcome[]] => [
      path,
      (byPath.get(path) ?? []).map(({ accepted, entity, relations, line, endLine }) => ({
        accepted,
        reasons: (reasons.get(path) ?? [])
          .filter(({ at }) => at && at.line >= line && at.line <= endLine)
          .map(({ code, message }) => `${code}: ${message}`),
        entity,
        relations: sortedRelations(
          relations.map(({ sourceRef, type, targetRef }): Relation => [sourceRef, type, targetRef]),
        ),
      })),
    ]),
  );
}
