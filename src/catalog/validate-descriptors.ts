import { RELATION_PAIRS } from '../model/relations.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import type { Entity } from '../model/entity.ts';
import type { SourceTree } from '../plugin/source.ts';
import { duplicateEntity, fileNotFound } from '../problems/definitions/catalog.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { CatalogModel } from './catalog.ts';
import { compileModel } from './compiled-model.ts';
import type { CompiledModel } from './compiled-model.ts';
import { completeEntity } from './complete-entity.ts';
import { examineFile } from './examine-file.ts';
import type { ExaminedDocument, ExaminedFile, ParseDescriptor } from './examine-file.ts';
import { remark } from './finding.ts';
import { inParallel, READS_AT_ONCE } from './in-parallel.ts';
import { ProblemList } from './problem-list.ts';
import { readReferences } from './references.ts';
import { relationsOf } from './relations.ts';
import type { Relation } from './relations.ts';
import { createTreeReader } from './tree-reader.ts';

/** Descriptors to validate, by themselves, without the rest of a catalog. */
export interface DescriptorsInput {
  /** The files: the descriptors, and what their placeholders and Locations name. */
  readonly tree: Pick<SourceTree, 'read' | 'glob' | 'pathOf'> & Partial<SourceTree>;
  /** Paths of the descriptors in the tree. */
  readonly paths: readonly string[];
  /** Named by the places of problems. @default '' */
  readonly source?: string | undefined;
  /** @default the built-in kinds and relations */
  readonly model?: CatalogModel | undefined;
  readonly levels?: Readonly<Record<string, ProblemLevel | 'off'>> | undefined;
  readonly parse?: ParseDescriptor | undefined;
}

/** What one document of a descriptor is, by itself. */
export interface ValidatedDocument {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** True when the document is an entity without a fault, as Backstage would accept it. */
  readonly accepted: boolean;
  /** Canonical reference, where kind and name can be read. */
  readonly ref?: string | undefined;
  /** The entity as a catalog answers it, relations apart; only when accepted. */
  readonly entity?: Entity | undefined;
  /** The relations that the entity makes, both directions; empty unless accepted. */
  readonly relations: readonly Relation[];
}

/** What descriptors hold, and every problem in them: dangling references, orphans and rules are matters of a catalog. */
export interface DescriptorsReport {
  /** Documents in the order of the paths; empty documents are left out. */
  readonly documents: readonly ValidatedDocument[];
  readonly problems: readonly Problem[];
}

const BUILTIN_MODEL: CatalogModel = { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] };

/**
 * Validates descriptors. Files that Locations lead to must exist, but are not validated unless they are named.
 *
 * @throws what the tree throws when it cannot be read at all.
 */
export async function validateDescriptors(input: DescriptorsInput): Promise<DescriptorsReport> {
  const model = compileModel(input.model ?? BUILTIN_MODEL);
  const tree: SourceTree = {
    revision: '',
    descriptors: () => Promise.resolve(input.paths),
    locationOf: (path) => `file:${path}`,
    ...input.tree,
  };
  const source = input.source ?? '';
  const reader = createTreeReader({ source, tree }, undefined);
  const problems = new ProblemList(input.levels);
  const files = await inParallel(input.paths, READS_AT_ONCE, async (path) => {
    const file = await examineFile({ reader, path }, { model, readers: [reader], parse: input.parse });
    if (!file) problems.add(fileNotFound.problem({ path }, { at: { source, path, line: 1, column: 1 } }));
    return file;
  });
  const examined = files.filter((file) => file !== undefined);
  for (const file of examined) problems.addFile(file);
  reportDuplicates(examined, problems);
  const documents = examined.flatMap((file) =>
    file.documents.map((document) => validatedDocument(document, file, model)),
  );
  return { documents, problems: problems.sorted() };
}

function validatedDocument(
  { document, ref, accepted }: ExaminedDocument,
  file: ExaminedFile,
  model: CompiledModel,
): ValidatedDocument {
  const { line, endLine } = document;
  if (!accepted || ref === undefined) {
    return { path: file.path, line, endLine, accepted: false, ref, relations: [] };
  }
  const { definition } = accepted.kind;
  const entity = completeEntity(accepted.entity, definition, file, file.reader.tree.locationOf(file.path));
  const { references } = readReferences(entity.spec ?? {}, entity.metadata.namespace, definition);
  const relations = relationsOf(ref, references, model.relationPairs);
  return { path: file.path, line, endLine, accepted: true, ref, entity, relations };
}

function reportDuplicates(files: readonly ExaminedFile[], problems: ProblemList): void {
  const first = new Map<string, string>();
  for (const file of files) {
    for (const examined of file.documents) {
      const { ref, accepted, document } = examined;
      if (!accepted || ref === undefined) continue;
      const place = first.get(ref);
      if (place === undefined) first.set(ref, `${file.path}:${String(document.line)}`);
      else {
        const details = { ref, first: place };
        problems.addFinding(remark(duplicateEntity, details, { path: ['metadata', 'name'] }), file, examined);
      }
    }
  }
}
