/** Cards as Backstage's users know them, by relation and the kind of what it leads to; a kind's own name goes first. */
const BY_OWN_KIND = {
  'component hasPart component': 'hasSubcomponents',
  'domain hasPart domain': 'hasSubdomains',
} as const;

const BY_TARGET_KIND = {
  'hasPart component': 'hasComponents',
  'hasPart resource': 'hasResources',
  'hasPart api': 'hasApis',
  'hasPart system': 'hasSystems',
  'hasPart airesource': 'hasAiResources',
  'dependsOn component': 'dependsOnComponents',
  'dependsOn resource': 'dependsOnResources',
  'dependsOn api': 'dependsOnApis',
  'dependencyOf component': 'dependencyOfComponents',
  'dependencyOf resource': 'dependencyOfResources',
} as const;

const BY_RELATION = {
  hasPart: 'hasParts',
  partOf: 'partOf',
  providesApi: 'providedApis',
  consumesApi: 'consumedApis',
  apiProvidedBy: 'providers',
  apiConsumedBy: 'consumers',
  dependsOn: 'dependsOn',
  dependencyOf: 'dependencyOf',
  ownerOf: 'owns',
  hasMember: 'members',
  memberOf: 'memberOf',
  parentOf: 'parentOf',
  childOf: 'childOf',
} as const;

type Names<Table> = Table[keyof Table];

/** What a card is called in the texts of the interface. */
export type CardName = Names<typeof BY_OWN_KIND> | Names<typeof BY_TARGET_KIND> | Names<typeof BY_RELATION>;

const NAMES = new Map<string, CardName>([
  ...Object.entries(BY_OWN_KIND),
  ...Object.entries(BY_TARGET_KIND),
  ...Object.entries(BY_RELATION),
]);

/** Relations whose targets stand in one card for each kind. */
const BY_KIND = new Set(['hasPart', 'dependsOn', 'dependencyOf']);

/**
 * The card in which a relation's target stands: its name, absent for relations that a portal added, and the kind of
 * all its rows where it is for one kind. Kinds are lower case.
 */
export function cardOf(
  ownKind: string,
  relation: string,
  targetKind: string,
): { readonly name?: CardName; readonly kind?: string } {
  if (BY_KIND.has(relation)) {
    const name = NAMES.get(`${ownKind} ${relation} ${targetKind}`) ?? NAMES.get(`${relation} ${targetKind}`);
    if (name) return { name, kind: targetKind };
  }
  const name = NAMES.get(relation);
  return name ? { name } : {};
}
