import { parseEntityRef, stringifyEntityRef } from '../model/entity-ref.ts';
import { isEntityName, isTag } from '../model/formats.ts';
import { nearestWord } from '../problems/did-you-mean.ts';
import type { DescriptorDraft } from './descriptor-draft.ts';
import { shortReference } from './short-reference.ts';
import { validName, validTag } from './valid-name.ts';

/** What the check asks the catalog. */
export interface KnownEntities {
  /** By canonical reference. */
  has(ref: string): boolean;
  /** Canonical references of a kind, for suggestions. */
  refsOf(kind: 'group' | 'user' | 'system'): readonly string[];
}

/** A field of the form; that of an API names its definition. */
export type DraftField = keyof Omit<DescriptorDraft, 'apis'> | `api:${string}`;

/** What is wrong with one field. */
export interface DraftIssue {
  readonly field: DraftField;
  /** A descriptor with an error is refused by the catalog; one with a warning is taken. */
  readonly level: 'error' | 'warn';
  readonly fault:
    'missing' | 'name-format' | 'name-taken' | 'name-twice' | 'tag-format' | 'reference' | 'unknown';
  /** What was written. */
  readonly value: string;
  /** What was perhaps meant. */
  readonly suggestion?: string | undefined;
  /** Canonical reference of the entity that has the name. */
  readonly taken?: string | undefined;
}

/** What the catalog would say about a draft, by the rules that a harvest applies. */
export function checkDraft(
  draft: DescriptorDraft,
  known: KnownEntities,
  { appends }: { readonly appends: boolean },
): DraftIssue[] {
  const apis = draft.apis.filter(({ chosen }) => chosen);
  const names = new Set<string>();
  return [
    ...(appends ? [] : nameIssues('name', draft.name, 'component', known)),
    ...(appends ? [] : draft.tags.flatMap(tagIssue)),
    ...referenceIssues('owner', draft.owner, known),
    ...(appends ? [] : missing('type', draft.type)),
    ...missing('lifecycle', draft.lifecycle),
    ...(draft.system.trim() === '' ? [] : referenceIssues('system', draft.system, known)),
    ...apis.flatMap(({ path, name }): DraftIssue[] => {
      const field = `api:${path}` as const;
      const issues = nameIssues(field, name, 'api', known);
      const isTwice = names.has(name.toLowerCase());
      names.add(name.toLowerCase());
      return isTwice && issues.length === 0
        ? [{ field, level: 'error', fault: 'name-twice', value: name }]
        : issues;
    }),
  ];
}

function missing(field: DraftField, value: string): DraftIssue[] {
  return value.trim() === '' ? [{ field, level: 'error', fault: 'missing', value }] : [];
}

function nameIssues(field: DraftField, name: string, kind: string, known: KnownEntities): DraftIssue[] {
  if (name === '') return missing(field, name);
  if (!isEntityName(name)) {
    const suggestion = validName(name);
    return [
      { field, level: 'error', fault: 'name-format', value: name, ...(suggestion !== '' && { suggestion }) },
    ];
  }
  const ref = stringifyEntityRef({ kind, namespace: 'default', name });
  return known.has(ref) ? [{ field, level: 'error', fault: 'name-taken', value: name, taken: ref }] : [];
}

function tagIssue(tag: string): DraftIssue[] {
  if (isTag(tag)) return [];
  const suggestion = validTag(tag);
  return [
    {
      field: 'tags',
      level: 'error',
      fault: 'tag-format',
      value: tag,
      ...(suggestion !== '' && { suggestion }),
    },
  ];
}

const KINDS = { owner: ['group', 'user'], system: ['system'] } as const;

function referenceIssues(field: 'owner' | 'system', value: string, known: KnownEntities): DraftIssue[] {
  const written = value.trim();
  if (written === '') return missing(field, value);
  const [kind] = KINDS[field];
  let ref: string;
  try {
    ref = stringifyEntityRef(parseEntityRef(written, { defaultKind: kind }));
  } catch {
    return [{ field, level: 'error', fault: 'reference', value: written }];
  }
  if (known.has(ref)) return [];
  const names = KINDS[field].flatMap((one) => known.refsOf(one)).map((one) => shortReference(one, kind));
  const suggestion = nearestWord(written, names);
  return [
    {
      field,
      level: 'warn',
      fault: 'unknown',
      value: written,
      ...(suggestion !== undefined && { suggestion }),
    },
  ];
}
