import type { SnapshotEntity } from '../snapshot/format.ts';
import type { ProblemLevel } from '../problems/problem.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { factsOf } from './facts.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import { worstLevel } from './problem-view.ts';

/** One line of a table of entities. Empty texts mean that the entity does not say. */
export interface EntityRow {
  readonly ref: string;
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly glyph: Glyph;
  readonly type: string;
  readonly system: string;
  readonly owner: string;
  readonly lifecycle: string;
  readonly tags: readonly string[];
  readonly problems: number;
  readonly worst?: ProblemLevel;
}

export function entityRow(catalog: CatalogView, item: SnapshotEntity): EntityRow {
  const facts = factsOf(catalog, item);
  const fact = (label: string): string => {
    const found = facts.find((candidate) => candidate.label === label);
    return found?.entity?.title ?? found?.value ?? '';
  };
  const problems = catalog.problemsOf.get(item.ref) ?? [];
  const worst = worstLevel(problems);
  const { kind, metadata } = item.entity;
  return {
    ref: item.ref,
    title: titleOf(item),
    href: catalog.hrefs.entity(item.ref),
    kind: displayLine(kind, 60),
    glyph: glyphOf(kind),
    type: fact('Type'),
    system: fact('System'),
    owner: fact('Owner'),
    lifecycle: fact('Lifecycle'),
    tags: (metadata.tags ?? []).slice(0, 30).map((tag) => displayLine(tag, 63)),
    problems: problems.length,
    ...(worst && { worst }),
  };
}
