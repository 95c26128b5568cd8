import { createOrchestrator, logger } from './orchestrator.ts';
import { type Outcome, type Relation, sortedRelations } from './outcome.ts';
import {
  type ForeignEntity,
  loadBackstage,
  type LocationSpec,
  type Orchestrator,
  type ParseResult,
  type ProcessingResult,
} from './packages.ts';
import type { Repository } from '../corpus/memory-tree.ts';
import { repositoryReader } from './reader.ts';

/** Kinds that both sides allow from everywhere in these tests. */
export const ALLOWED_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
  'Location',
  'Group',
  'User',
  'Template',
  'AiResource',
] as const;

/** Backstage's catalog over one repository. */
export interface Reference {
  /** What Backstage makes of each document of a text that lies at the given path, empty documents left out. */
  readDocuments(text: string, path: string): Promise<Outcome[]>;
  /** What the catalog holds once the files at these paths are registered and everything they lead to is processed. */
  ingest(paths: readonly string[]): Promise<ReferenceCatalog>;
}

export interface ReferenceCatalog {
  /** Final entities with stitched relations, by canonical reference, sorted. */
  readonly entities: ReadonlyMap<string, ForeignEntity>;
  /** Errors by the reference of the entity whose processing met them. */
  readonly errors: readonly { readonly ref: string; readonly message: string }[];
}

/** Backstage without the AI model module for what it knows, with it for `AiResource` and `mcp-server`. */
export async function createReference(repository: Repository): Promise<Reference> {
  const { NotFoundError } = loadBackstage().errors;
  const reader = repositoryReader(repository, (url) => new NotFoundError(`could not read ${url}`));
  const options = { reader, allow: ALLOWED_KINDS };
  const plain = await createOrchestrator({ ...options, withAiModule: false });
  const withAi = await createOrchestrator({ ...options, withAiModule: true });
  const process = (entity: ForeignEntity): Promise<ProcessingResult> => {
    const orchestrator: Orchestrator = needsAiModule(entity) ? withAi : plain;
    return orchestrator.process({ entity, state: {} });
  };
  return {
    readDocuments: (text, path) =>
      readDocuments(text, { type: 'url', target: repository.baseUrl + path }, process),
    ingest: (paths) =>
      ingest(
        paths.map((path) => repository.baseUrl + path),
        process,
      ),
  };
}

function needsAiModule(entity: ForeignEntity): boolean {
  return entity.kind === 'AiResource' || (entity.kind === 'API' && entity.spec?.['type'] === 'mcp-server');
}

type Process = (entity: ForeignEntity) => Promise<ProcessingResult>;

async function readDocuments(text: string, location: LocationSpec, process: Process): Promise<Outcome[]> {
  const { catalogNode, collector, conversion } = loadBackstage();
  const parent = conversion.locationSpecToLocationEntity({ location });
  const documents: Outcome[] = [];
  for (const parsed of withThrown(catalogNode.parseEntityYaml(text, location))) {
    // The collector is what stands between a file's documents and their processing; it adds the location annotations.
    const collected = new collector.ProcessorOutputCollector(logger, parent);
    collected.generic()(parsed);
    const { errors, deferredEntities } = collected.results();
    const entity = deferredEntities?.[0]?.entity;
    const result = entity ? await process(entity) : { ok: false, errors };
    documents.push({
      accepted: result.ok,
      reasons: result.errors.map(errorText),
      entity: result.ok ? result.completedEntity : undefined,
      relations: result.ok ? relationsOf(result) : [],
    });
  }
  return documents;
}

/**
 * The results with a last one for what the parser throws. Some YAML, an alias of nothing for example, makes Backstage's
 * parser throw; the documents after it are then not read.
 */
function* withThrown(results: Iterable<ParseResult>): Generator<ParseResult> {
  try {
    yield* results;
  } catch (error) {
    yield { type: 'error', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * Processes everything that is reachable from the registered files and stitches the relations.
 *
 * As in Backstage's processing engine, an entity whose processing met any error is not stored, nothing it leads to is
 * followed, and of two places that define one entity the first wins.
 */
async function ingest(targets: readonly string[], process: Process): Promise<ReferenceCatalog> {
  const { catalogModel, conversion } = loadBackstage();
  const queue = targets.map((target) =>
    conversion.locationSpecToLocationEntity({ location: { type: 'url', target } }),
  );
  const seen = new Set<string>();
  const completed = new Map<string, ForeignEntity>();
  const relations: Relation[] = [];
  const errors: { ref: string; message: string }[] = [];
  for (let entity = queue.shift(); entity; entity = queue.shift()) {
    const ref = catalogModel.stringifyEntityRef(entity);
    if (seen.has(ref)) continue;
    seen.add(ref);
    const result = await process(entity);
    errors.push(...result.errors.map((error) => ({ ref, message: errorText(error) })));
    if (!result.ok || !result.completedEntity) continue;
    completed.set(ref, result.completedEntity);
    relations.push(...relationsOf(result));
    queue.push(...(result.deferredEntities ?? []).map((deferred) => deferred.entity));
  }
  const sorted = [...completed].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    entities: new Map(sorted.map(([ref, entity]) => [ref, stitched(ref, entity, relations)])),
    errors,
  };
}

function stitched(ref: string, entity: ForeignEntity, relations: readonly Relation[]): ForeignEntity {
  const own = sortedRelations(relations.filter(([source]) => source === ref));
  return { ...entity, relations: own.map(([, type, targetRef]) => ({ type, targetRef })) } as ForeignEntity;
}

function relationsOf(result: ProcessingResult): Relation[] {
  const { stringifyEntityRef } = loadBackstage().catalogModel;
  const relations = (result.relations ?? []).map(({ source, type, target }): Relation => [
    stringifyEntityRef(source),
    type,
    stringifyEntityRef(target),
  ]);
  return sortedRelations(relations);
}

function errorText(error: Error): string {
  return `${error.name}: ${error.message}`;
}
