import { entityRefOf } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { Provenance } from '../model/provenance.ts';
import { duplicateEntity, kindNotAllowed, processorFailed } from '../problems/definitions/catalog.ts';
import type { NeighbourEntity } from './catalog.ts';
import { completeEntity } from './complete-entity.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { ExaminedDocument } from './examine-file.ts';
import { remark } from './finding.ts';
import type { GatheredFile } from './gather-files.ts';
import type { ProblemList } from './problem-list.ts';
import { readReferences } from './references.ts';
import type { EntityReference } from './references.ts';

/** An entity that is part of the catalog, not yet related to others. */
export interface SelectedEntity {
  readonly ref: string;
  readonly entity: Entity;
  readonly kind: KindDefinition;
  readonly references: readonly EntityReference[];
  readonly provenance: Provenance;
  readonly text: string;
  readonly file: GatheredFile;
  readonly examined: ExaminedDocument;
}

/** Picks the entities of the catalog: accepted, allowed where they come from, and the first of their reference. */
export function selectEntities(
  files: readonly GatheredFile[],
  model: CompiledModel,
  problems: ProblemList,
  neighbours: ReadonlyMap<string, NeighbourEntity>,
): readonly SelectedEntity[] {
  const selected = new Map<string, SelectedEntity>();
  for (const file of files) {
    for (const examined of file.documents) {
      const { accepted, ref } = examined;
      if (!accepted || ref === undefined) continue;
      const arrival = file.arrivals.find(({ permission }) => permission.allows(accepted.entity));
      const first = placeOf(selected.get(ref), file) ?? neighbours.get(ref)?.place;
      if (!arrival) {
        const origin = file.arrivals[0]?.origin ?? '';
        const details = { kind: accepted.kind.definition.kind, origin, source: file.reader.source };
        problems.addFinding(remark(kindNotAllowed, details, { path: ['kind'] }), file, examined);
      } else if (first) {
        const details = { ref, first };
        problems.addFinding(remark(duplicateEntity, details, { path: ['metadata', 'name'] }), file, examined);
      } else {
        selected.set(ref, select({ file, examined, ref, origin: arrival.origin }, accepted, model, problems));
      }
    }
  }
  return [...selected.values()];
}

function placeOf(selected: SelectedEntity | undefined, from: GatheredFile): string | undefined {
  if (!selected) return undefined;
  const { source, path, line } = selected.provenance;
  return `${source === from.reader.source ? '' : `${source} `}${path}:${String(line)}`;
}

interface Selection {
  readonly file: GatheredFile;
  readonly examined: ExaminedDocument;
  readonly ref: string;
  readonly origin: string;
}

function select(
  { file, examined, ref, origin }: Selection,
  accepted: NonNullable<ExaminedDocument['accepted']>,
  model: CompiledModel,
  problems: ProblemList,
): SelectedEntity {
  const kind = accepted.kind.definition;
  const { reader, path } = file;
  const { line, endLine, text } = examined.document;
  const filled = examined.filled ?? [];
  let entity = completeEntity(accepted.entity, kind, file, origin);
  for (const processor of model.processors) {
    try {
      const processed = processor.process(entity, { report: problems.add });
      if (entityRefOf(processed) !== ref) throw new Error('it changed the kind, namespace or name');
      const [fault] = readReferences(processed.spec ?? {}, processed.metadata.namespace, kind).findings;
      if (fault) throw new Error(fault.problemAt({}).message.replace(/\.$/, ''));
      entity = processed;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const details = { processor: processor.name, reason };
      problems.addFinding(remark(processorFailed, details, { path: [] }), file, examined);
    }
  }
  const { references } = readReferences(entity.spec ?? {}, entity.metadata.namespace, kind);
  const location = reader.tree.locationOf(path);
  const provenance = {
    source: reader.source,
    path,
    line,
    endLine,
    location,
    originLocation: origin,
    ...(filled.length > 0 && { filled }),
  };
  return { ref, entity, kind, references, provenance, text, file, examined };
}
