import { parseYaml } from '../yaml/index.ts';
import type { YamlDocument, YamlFile } from '../yaml/index.ts';
import { entityRefOf } from '../model/entity-ref.ts';
import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import { yamlProblems } from '../problems/definitions/yaml.ts';
import type { CompiledKind, CompiledModel } from './compiled-model.ts';
import type { FilledField } from '../model/provenance.ts';
import { fillDefaults } from './fill-defaults.ts';
import { rejection, remark } from './finding.ts';
import type { Finding } from './finding.ts';
import {
  LOCATION_ANNOTATION,
  ORIGIN_LOCATION_ANNOTATION,
  scriptAddressFindings,
} from './location-annotations.ts';
import { findLocationTargets } from './location-targets.ts';
import type { LocationTarget } from './location-targets.ts';
import { mayHavePlaceholders, resolvePlaceholders } from './placeholders.ts';
import type { PlaceholderOrigin } from './placeholders.ts';
import { recogniseForeign } from './recognise.ts';
import type { TreeReader } from './tree-reader.ts';
import { validateEntity } from './validate-entity.ts';
import { isPathWithin } from './value-path.ts';

/** Parses the bytes of a descriptor; a caller may cache the results by content, or have them made elsewhere. */
export type ParseDescriptor = (content: Uint8Array) => YamlFile | Promise<YamlFile>;

/** What examining a file depends on. */
export interface Examination {
  readonly model: CompiledModel;
  /** All trees, for Locations that name a file of another one. */
  readonly readers: readonly TreeReader[];
  readonly parse?: ParseDescriptor | undefined;
}

/** A descriptor whose documents have been checked, each for itself. */
export interface ExaminedFile extends LocationTarget {
  readonly documents: readonly ExaminedDocument[];
  /** Faults that left no document to attach them to. */
  readonly findings: readonly Finding[];
  /** Paths of the files that its placeholders name, whether they exist or not. */
  readonly uses: readonly string[];
}

/** One document of a descriptor. */
export interface ExaminedDocument {
  readonly document: YamlDocument;
  readonly findings: readonly Finding[];
  /** Canonical reference, where kind and name can be read. */
  readonly ref?: string | undefined;
  /** Fields that the document leaves out and the source filled in; absent for kinds that take no part. */
  readonly filled?: readonly FilledField[] | undefined;
  /** What the owner that was filled in means where the catalog has no such entity. */
  readonly ownerElse?: string | undefined;
  /** The entity with placeholders replaced; undefined when it is not accepted. */
  readonly accepted?: { readonly entity: JsonObject; readonly kind: CompiledKind } | undefined;
  /** Files that a Location leads to. */
  readonly targets: readonly LocationTarget[];
}

/** Reads, parses and checks a file; undefined when there is none. Empty documents are passed over. */
export async function examineFile(
  file: LocationTarget,
  examination: Examination,
): Promise<ExaminedFile | undefined> {
  const content = await file.reader.read(file.path);
  if (content === undefined) return undefined;
  const parse = examination.parse ?? parseYaml;
  const { documents, faults } = await parse(content);
  const examined: ExaminedDocument[] = [];
  const uses: string[] = [];
  for (const document of documents) {
    if (document.value === null && document.faults.length === 0) continue;
    const isFirst = !examined.some(({ filled }) => filled !== undefined);
    const origin = { ...file, isFirst, onUse: (path: string) => uses.push(path) };
    examined.push(await examineDocument(document, origin, examination));
  }
  const findings = documents.length === 0 ? faults.map((fault) => yamlFinding(fault)) : [];
  return { ...file, documents: examined, findings, uses };
}

async function examineDocument(
  document: YamlDocument,
  file: PlaceholderOrigin & { readonly isFirst: boolean },
  examination: Examination,
): Promise<ExaminedDocument> {
  const foreign = recogniseForeign(document);
  if (foreign) return { document, findings: [foreign], targets: [] };
  const findings = [...document.faults, ...document.warnings].map((fault) => yamlFinding(fault));
  if (document.faults.length > 0 || !isJsonObject(document.value)) return { document, findings, targets: [] };

  const written = withAnnotations(document.value);
  const resolved =
    hasIdentity(written) && mayHavePlaceholders(document.text)
      ? await resolvePlaceholders(written, file)
      : { value: written, findings: [] };
  const filled = fillDefaults(resolved.value, file, examination.model, file.isFirst);
  const { findings: found, kind } = validateEntity(filled.entity, examination.model);
  const failed = resolved.findings.map(({ path }) => path.slice(0, -1));
  findings.push(
    ...resolved.findings,
    ...found.filter(({ path }) => !failed.some((outer) => isPathWithin(path, outer))),
    ...scriptAddressFindings(filled.entity),
  );
  const ref = refOf(filled.entity);
  if (!kind || findings.some(({ rejects }) => rejects))
    return { document, findings, ref, filled: filled.fields, targets: [] };
  const accepted = { entity: filled.entity, kind };
  if (kind.definition.kind !== 'Location') {
    const { fields, ownerElse } = filled;
    return { document, findings, ref, accepted, filled: fields, ownerElse, targets: [] };
  }
  const location = await findLocationTargets(filled.entity, file, examination.readers);
  return {
    document,
    findings: [...findings, ...location.findings],
    ref,
    accepted,
    targets: location.targets,
  };
}

function yamlFinding(fault: YamlDocument['faults'][number]): Finding {
  const { code, line, column } = fault;
  const make = yamlProblems[code].level === 'error' ? rejection : remark;
  return { ...make(yamlProblems[code], fault, { path: [] }), at: { line, column } };
}

const SET_BY_CATALOG: readonly string[] = [LOCATION_ANNOTATION, ORIGIN_LOCATION_ANNOTATION];

/** Annotations that were left empty count as none, and those that tell the location are the catalog's own, as in Backstage. */
function withAnnotations(entity: JsonObject): JsonObject {
  const { metadata } = entity;
  if (!isJsonObject(metadata) || !('annotations' in metadata)) return entity;
  const { annotations } = metadata;
  if (annotations && !isJsonObject(annotations)) return entity;
  const written = isJsonObject(annotations) ? Object.entries(annotations) : [];
  const kept = Object.fromEntries(written.filter(([key]) => !SET_BY_CATALOG.includes(key)));
  return { ...entity, metadata: { ...metadata, annotations: kept } };
}

/** True when what identifies an entity is written out, which it must be before any placeholder is replaced. */
function hasIdentity({ apiVersion, kind, metadata }: JsonObject): boolean {
  if (!isJsonObject(metadata)) return false;
  const { name, namespace = 'default' } = metadata;
  return [apiVersion, kind, name, namespace].every((part) => typeof part === 'string' && part !== '');
}

function refOf({ kind, metadata }: JsonObject): string | undefined {
  if (typeof kind !== 'string' || !isJsonObject(metadata)) return undefined;
  const { name, namespace } = metadata;
  if (kind === '' || typeof name !== 'string' || name === '') return undefined;
  const own = typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
  return entityRefOf({ kind, metadata: { name, namespace: own } });
}
