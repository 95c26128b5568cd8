import { isJsonObject, type JsonValue } from '../model/json.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourByText } from './resolve-neighbour.ts';
import { safeUrl } from './safe-url.ts';

/** One fact: a label over a value, which is another entity or text. */
export interface Fact {
  /** Field of `spec` that says it, for example `owner`. */
  readonly field: string;
  /** English words for the field. */
  readonly label: string;
  readonly value: string;
  readonly entity?: Neighbour;
  /** Where the value leads to, such as a mail address. */
  readonly href?: string;
}

const REFERENCES = [
  { field: 'owner', label: 'Owner', defaultKind: 'Group' },
  { field: 'system', label: 'System', defaultKind: 'System' },
  { field: 'subcomponentOf', label: 'Part of', defaultKind: 'Component' },
  { field: 'domain', label: 'Domain', defaultKind: 'Domain' },
  { field: 'subdomainOf', label: 'Part of', defaultKind: 'Domain' },
  { field: 'parent', label: 'Parent', defaultKind: 'Group' },
] as const;
const WORDS = [
  { field: 'lifecycle', label: 'Lifecycle' },
  { field: 'type', label: 'Type' },
] as const;
const FACTS = 5;
const SPOKEN_FOR = new Set<string>([...REFERENCES, ...WORDS].map(({ field }) => field));
const LONG = new Set(['definition', 'profile', 'target', 'targets', 'steps', 'parameters', 'output']);

/** The facts people come for, at most five: whose it is, where it belongs, how mature it is. */
export function factsOf(catalog: CatalogView, { entity }: SnapshotEntity): Fact[] {
  const spec = entity.spec ?? {};
  const defaultNamespace = entity.metadata.namespace;
  const facts: Fact[] = [];
  for (const { field, label, defaultKind } of REFERENCES) {
    const value = spec[field];
    if (typeof value !== 'string' || value === '') continue;
    const neighbour = neighbourByText(catalog, value, { defaultKind, defaultNamespace });
    facts.push({ field, label, value: displayLine(value, 120), ...(neighbour && { entity: neighbour }) });
  }
  for (const { field, label } of WORDS) {
    const value = spec[field];
    if (typeof value === 'string' && value !== '')
      facts.push({ field, label, value: displayLine(value, 60) });
  }
  return facts.slice(0, FACTS);
}

/** The fields of `spec` that no other part of the page shows: words, numbers and short lists, as written. */
export function otherFacts(catalog: CatalogView, { entity }: SnapshotEntity): Fact[] {
  const references = catalog.referenceFields.get(entity.kind.toLowerCase());
  return Object.entries(entity.spec ?? {})
    .filter(([field]) => !SPOKEN_FOR.has(field) && !LONG.has(field) && !references?.has(field))
    .flatMap(([field, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [{ field, label: words(field), value: text }];
    })
    .slice(0, 20);
}

/** Mail address and the like of a person or team. The picture is left out: it lies on another host. */
export function profileFacts({ entity }: SnapshotEntity): Fact[] {
  const profile = entity.spec?.['profile'];
  if (!isJsonObject(profile)) return [];
  return Object.entries(profile)
    .filter(([field]) => field !== 'picture' && field !== 'displayName')
    .slice(0, 20)
    .flatMap(([field, value]) => {
      const text = textOf(value);
      if (text === undefined) return [];
      const href = field === 'email' ? mailAddress(text) : undefined;
      return [{ field, label: words(field), value: text, ...(href !== undefined && { href }) }];
    });
}

function mailAddress(text: string): string | undefined {
  return /^[^\s@?&]+@[^\s@?&]+$/.test(text) ? safeUrl(`mailto:${text}`) : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return displayLine(value, 300) || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string') && value.length > 0) {
    return displayLine(value.join(', '), 300);
  }
  return undefined;
}

/** `displayName` as `Display name`. */
function words(field: string): string {
  const spaced = displayLine(field, 60).replace(
    /([a-z])([A-Z])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
