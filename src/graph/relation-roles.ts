/** Words above a column of a neighbourhood, by what stands in it. */
export type ColumnCaption =
  | 'children'
  | 'groups'
  | 'members'
  | 'needs'
  | 'owns'
  | 'parents'
  | 'parts'
  | 'provides'
  | 'providers'
  | 'related'
  | 'users'
  | 'wholes';

/** Where neighbours of a relation stand beside the entity, and how the line to them is drawn. */
export interface RelationRole {
  readonly side: 'before' | 'beside' | 'after';
  readonly caption: ColumnCaption;
  /** `use` is dashed, `need` is solid, `part` is solid and has no arrow: containment and membership. */
  readonly line: 'need' | 'part' | 'use';
  /** Whether the arrow points from the neighbour to the entity. */
  readonly inward: boolean;
}

const ROLES: Readonly<Record<string, RelationRole>> = {
  apiConsumedBy: { side: 'before', caption: 'users', line: 'use', inward: true },
  dependencyOf: { side: 'before', caption: 'users', line: 'need', inward: true },
  partOf: { side: 'before', caption: 'wholes', line: 'part', inward: true },
  childOf: { side: 'before', caption: 'parents', line: 'part', inward: true },
  memberOf: { side: 'before', caption: 'groups', line: 'part', inward: true },
  providesApi: { side: 'beside', caption: 'provides', line: 'need', inward: false },
  apiProvidedBy: { side: 'after', caption: 'providers', line: 'need', inward: true },
  consumesApi: { side: 'after', caption: 'needs', line: 'use', inward: false },
  dependsOn: { side: 'after', caption: 'needs', line: 'need', inward: false },
  hasPart: { side: 'after', caption: 'parts', line: 'part', inward: false },
  parentOf: { side: 'after', caption: 'children', line: 'part', inward: false },
  hasMember: { side: 'after', caption: 'members', line: 'part', inward: false },
  ownerOf: { side: 'after', caption: 'owns', line: 'part', inward: false },
};

/** Relations that the page says elsewhere and that would drown the picture: owners, a team's possessions. */
const LEFT_OUT: Readonly<Record<string, readonly string[] | undefined>> = {
  ownedBy: [],
  ownerOf: ['user'],
};

/**
 * How a relation of an entity is drawn, or undefined when it is not.
 *
 * @param reverse the relation types that a portal's pairs name second
 */
export function relationRole(
  kind: string,
  type: string,
  reverse: ReadonlySet<string>,
): RelationRole | undefined {
  if (Object.hasOwn(LEFT_OUT, type)) {
    if (!(LEFT_OUT[type] ?? []).includes(kind.toLowerCase())) return undefined;
  }
  if (Object.hasOwn(ROLES, type)) return ROLES[type];
  return reverse.has(type)
    ? { side: 'before', caption: 'related', line: 'need', inward: true }
    : { side: 'after', caption: 'related', line: 'need', inward: false };
}
