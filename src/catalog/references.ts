import { DEFAULT_NAMESPACE, parseEntityRef, stringifyEntityRef } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import type { KindDefinition, ReferenceField } from '../model/kind.ts';
import { invalidReference } from '../problems/definitions/catalog.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { rejection } from './finding.ts';
import type { Finding } from './finding.ts';
import { formatPath } from './value-path.ts';
import { describeValue } from './value-words.ts';

/** A reference that an entity makes. */
export interface EntityReference {
  readonly relation: string;
  /** Canonical reference of what is referred to. */
  readonly target: string;
  /** The reference as written. */
  readonly written: string;
  readonly path: ValuePath;
}

/** The references of an entity, and those that cannot be read. */
export interface EntityReferences {
  readonly references: readonly EntityReference[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the references in `spec`, as Backstage does: a single one or a list, each a text or a mapping with kind,
 * namespace and name; empty fields are passed over; a namespace that is left out is the entity's own.
 */
export function readReferences(
  spec: JsonObject,
  namespace: string | undefined,
  kind: KindDefinition,
): EntityReferences {
  const references: EntityReference[] = [];
  const findings: Finding[] = [];
  for (const field of kind.references) {
    const value = spec[field.field];
    const { type } = spec;
    if (!value || (field.types && !field.types.some((one) => one === type))) continue;
    const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
    listed.forEach((one, index) => {
      const path = Array.isArray(value) ? ['spec', field.field, index] : ['spec', field.field];
      const read = readReference(one, field, namespace ?? DEFAULT_NAMESPACE);
      if (typeof read === 'string') {
        const details = { where: formatPath(path), reason: read, example: exampleOf(one, field) };
        findings.push(rejection(invalidReference, details, { path }));
      } else if (!field.allowedKinds || isOneOf(read.kind, field.allowedKinds)) {
        references.push({
          relation: field.relation,
          path,
          target: stringifyEntityRef(read),
          written: read.written,
        });
      }
    });
  }
  return { references, findings };
}

/** The references of an entity of a catalog; none when its kind is unknown. */
export function entityReferences(
  { kind, metadata, spec }: Entity,
  kinds: readonly KindDefinition[],
): readonly EntityReference[] {
  const definition = kinds.find((one) => one.kind === kind);
  return definition ? readReferences(spec ?? {}, metadata.namespace, definition).references : [];
}

interface Read {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly written: string;
}

/** The reference that a value is, or why it is none. */
function readReference(value: unknown, field: ReferenceField, defaultNamespace: string): Read | string {
  if (typeof value === 'string' && value !== '') {
    try {
      const { defaultKind } = field;
      return { ...parseEntityRef(value, { defaultKind, defaultNamespace }), written: value };
    } catch {
      const nameless = /:$|\/$|^[:/]|:\//.test(value);
      return nameless
        ? `is "${value}", which has an empty part`
        : `is "${value}", which names no kind; this field needs one`;
    }
  }
  if (!isJsonObject(value)) return `must be a reference, but is ${describeValue(value)}`;
  const { name } = value;
  const kind = value['kind'] ?? field.defaultKind;
  const namespace = value['namespace'] ?? defaultNamespace;
  if (typeof kind !== 'string' || kind === '') return 'is a mapping without a kind';
  if (typeof namespace !== 'string' || namespace === '') return 'is a mapping without a namespace';
  if (typeof name !== 'string' || name === '') return 'is a mapping without a name';
  return { kind, namespace, name, written: `${kind}:${namespace}/${name}` };
}

function exampleOf(value: unknown, field: ReferenceField): string {
  const kind = (field.defaultKind ?? 'component').toLowerCase();
  const name = typeof value === 'string' ? value.replace(/[:/]+/g, '-').replace(/^-+|-+$/g, '') : '';
  if (isJsonObject(value)) {
    const [only] = Object.entries(value);
    if (only && typeof only[1] === 'string') return `${only[0]}:${only[1]}`;
  }
  return `${kind}:${name === '' ? 'some-name' : name}`;
}

function isOneOf(kind: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => one.toLowerCase() === kind.toLowerCase());
}
