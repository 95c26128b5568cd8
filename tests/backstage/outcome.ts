import { isDeepStrictEqual } from 'node:util';

/** One direction of a relation: source, type, target; the references in canonical form. */
export type Relation = readonly [source: string, type: string, target: string];

/** Sorted by source, type and target, without repeats. */
export function sortedRelations(relations: readonly Relation[]): Relation[] {
  const byText = new Map(relations.map((relation) => [JSON.stringify(relation), relation]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}

/** What one side makes of one document. */
export interface Outcome {
  readonly accepted: boolean;
  /** Why not, or what else it has to say, in that side's words. */
  readonly reasons: readonly string[];
  /** The final entity without relations; undefined when not accepted. */
  readonly entity?: unknown;
  /** The relations that it makes, both directions; empty when not accepted. */
  readonly relations: readonly Relation[];
}

/** A document that one side does not get to see. */
export const NOT_READ: Outcome = { accepted: false, reasons: ['not read'], relations: [] };

/** One document that both sides read. */
export interface Comparison {
  readonly name: string;
  readonly text: string;
  readonly backstage: Outcome;
  readonly ours: Outcome;
}

/** True when both sides give the same verdict and, where they accept, the same entity and relations. */
export function agrees({ backstage, ours }: Comparison): boolean {
  return (
    backstage.accepted === ours.accepted &&
    isDeepStrictEqual(asJson(backstage.entity), asJson(ours.entity)) &&
    isDeepStrictEqual(backstage.relations, ours.relations)
  );
}

/** The comparison in a few lines: the text first, then each side's outcome. */
export function describeComparison({ name, text, backstage, ours }: Comparison): string {
  const side = (label: string, { accepted, reasons, entity, relations }: Outcome): string =>
    accepted
      ? `${label} accepts it: ${JSON.stringify(entity)} ${JSON.stringify(relations)}`
      : `${label} refuses it: ${reasons.join('; ')}`;
  return [name, text.slice(0, 2000), side('Backstage', backstage), side('Callboard', ours)].join('\n');
}

/** As a database or a file keeps it. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
