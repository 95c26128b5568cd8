import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/model/json.ts';
import { type Comparison, NOT_READ, type Outcome } from './outcome.ts';

/** A way in which this project means to differ from Backstage. One that no document shows any more fails the test. */
export interface Difference {
  readonly code: string;
  readonly reason: string;
  /** True when the difference explains the comparison. */
  explains(comparison: Comparison): boolean;
}

/** Every deliberate difference between what Backstage and this project make of one document. */
export const DIFFERENCES: readonly Difference[] = [
  {
    code: 'merge-key',
    reason: 'Merge keys are applied, as most YAML tools do; Backstage keeps "<<" as a key of that name.',
    explains: ({ text }) => /(^|[\s{])"?<<"?\s*:/m.test(text),
  },
  {
    code: 'prototype-key',
    reason: 'The key "__proto__" is left out of everything that is read: it is not safe to carry on.',
    explains: ({ text }) => /\b__proto__"?\s*:/.test(text),
  },
  {
    code: 'kept-neighbour',
    reason:
      'An unclosed quote or an alias of nothing costs its own document; Backstage reads nothing after it.',
    explains: ({ backstage, ours }) => backstage === NOT_READ && ours.accepted,
  },
  {
    code: 'location-target',
    reason:
      'A target that is not there is a problem of its own; Backstage drops the Location and all it leads to.',
    explains: onlyLocationRefusedFor(/^NotFoundError: Unable to read url, /, /^catalog\/location-target-/),
  },
  {
    code: 'location-type',
    reason:
      'A Location of another type than url stays in the catalog, with a problem unless its type is file.',
    explains: onlyLocationRefusedFor(/^InputError: Registered locations must be of an allowed type /),
  },
  {
    code: 'location-content',
    reason: 'A broken document in a target costs itself; Backstage drops the Location and all it leads to.',
    explains: onlyLocationRefusedFor(
      /^Error: YAML error at |^Error: Expected object at root|^TypeError: (<root>|\/\w+) must |^NotFoundError: /,
    ),
  },
  {
    code: 'script-address',
    reason:
      'A javascript: address becomes about:blank at once; Backstage puts an address of its own in later.',
    explains: ({ backstage, ours }) =>
      ['view-url', 'edit-url'].some(
        (key) =>
          annotation(ours, `backstage.io/${key}`) === 'about:blank' &&
          /^"javascript:/i.test(JSON.stringify(annotation(backstage, `backstage.io/${key}`))),
      ),
  },
  {
    code: 'ai-resource-lists',
    reason:
      'Lists of references are sorted in an AiResource of any type; Backstage sorts those its type relates.',
    explains: ({ backstage, ours }) =>
      entityOf(ours)['kind'] === 'AiResource' &&
      isDeepStrictEqual(backstage.relations, ours.relations) &&
      isDeepStrictEqual(withSortedLists(entityOf(backstage)), withSortedLists(entityOf(ours))),
  },
  {
    code: 'mcp-server-relations',
    reason:
      'An mcp-server relates to what it names, as every API does; the module for it asks for certain kinds.',
    explains: ({ backstage, ours }) => {
      const { kind, spec } = entityOf(ours);
      if (kind !== 'API' || !isJsonObject(spec) || spec['type'] !== 'mcp-server') return false;
      const own = new Set(ours.relations.map((relation) => JSON.stringify(relation)));
      return backstage.accepted && backstage.relations.every((relation) => own.has(JSON.stringify(relation)));
    },
  },
];

/** The document is a Location that Backstage refuses for nothing but this; this project must say something of the kind. */
function onlyLocationRefusedFor(reason: RegExp, remark?: RegExp): Difference['explains'] {
  return ({ backstage, ours }) =>
    entityOf(ours)['kind'] === 'Location' &&
    !backstage.accepted &&
    backstage.reasons.every((said) => reason.test(said)) &&
    (!remark || ours.reasons.some((said) => remark.test(said)));
}

function entityOf({ entity }: Outcome): JsonObject {
  return isJsonObject(entity) ? entity : {};
}

function annotation(outcome: Outcome, key: string): JsonValue | undefined {
  const { metadata } = entityOf(outcome);
  const annotations = isJsonObject(metadata) ? metadata['annotations'] : undefined;
  return isJsonObject(annotations) ? annotations[key] : undefined;
}

function withSortedLists(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    const items = value.map(withSortedLists);
    return items.every((item) => typeof item === 'string') ? items.sort() : (items as JsonValue);
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withSortedLists(child)]));
}
