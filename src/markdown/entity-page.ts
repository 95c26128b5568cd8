import { text } from '#text';
import type { Entity } from '../model/entity.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { apiDefinition } from '../view/api-definition.ts';
import { titleOf, type CatalogView } from '../view/catalog-view.ts';
import { displayLine } from '../view/display-text.ts';
import { excerpt } from '../view/excerpt.ts';
import { factsOf, otherFacts, profileFacts, type Fact } from '../view/facts.ts';
import type { Neighbour } from '../view/neighbour.ts';
import { filledFields } from '../view/filled-fields.ts';
import { problemView, type ProblemView } from '../view/problem-view.ts';
import { relationCards } from '../view/relation-cards.ts';
import { sourceLink, type SourceLink } from '../view/source-link.ts';
import { codeBlock, codeSpan, foreignLink, markdownLine, markdownLink } from './escape.ts';
import { harvestedMarkdown } from './harvested-markdown.ts';
import { bullets, heading, page, section } from './sections.ts';

const words = text.markdown;
const entityWords = text.entity;
const LISTED = 60;
const PROBLEMS = 50;
const YAML_LIMIT = 16_000;
const DEFINITION_LIMIT = 4000;

/** What a page knows of the other forms that its entity has. */
export interface EntityForms {
  /** Address of the entity's JSON. */
  readonly json: string;
}

/** The page of an entity in Markdown: what the HTML says, without its navigation. */
export function entityPage(catalog: CatalogView, item: SnapshotEntity, forms: EntityForms): string {
  const { entity, ref } = item;
  const { metadata, kind, spec } = entity;
  const type = spec?.['type'];
  const nature = [kind, ...(typeof type === 'string' ? [type] : [])].map((word) => markdownLine(word, 60));
  const href = catalog.hrefs.entity(ref);
  return page(
    heading(1, markdownLine(titleOf(item))),
    `${nature.join(' · ')} · ${codeSpan(ref)} · [${words.asHtml}](${href}) · [${words.asJson}](${forms.json})`,
    harvestedMarkdown(typeof metadata.description === 'string' ? metadata.description : '', 2),
    section(words.facts, factList(catalog, item)),
    section(words.links, linkList(entity)),
    section(words.targets, targetList(entity)),
    section(words.relations, ...relationBlocks(catalog, item)),
    section(words.problems, problemList(catalog, ref)),
    definitionSection(catalog, item),
    section(
      words.descriptor,
      `${words.source}: ${placeOf(sourceLink(catalog, item.provenance))}`,
      filledLine(item),
      whole(item.text, YAML_LIMIT, 'yaml'),
    ),
  );
}

function filledLine({ provenance }: SnapshotEntity): string {
  const filled = filledFields(provenance).map(({ fields, from }) =>
    entityWords.filledFrom(
      fields.map((field) => entityWords.filledFields[field]).join(', '),
      from === undefined ? entityWords.repository : codeSpan(from),
    ),
  );
  return filled.length === 0 ? '' : `${entityWords.filledIn}: ${filled.join(' · ')}`;
}

/** A place in a file, as a link where the source has a web page. */
export function placeOf({ text: place, source, href }: SourceLink): string {
  const from = source === undefined ? '' : ` (${markdownLine(source)})`;
  return `${markdownLink(place, href)}${from}`;
}

/** One problem as an item of a list. */
export function problemItem(problem: ProblemView): string {
  const at = problem.place ? ` — ${placeOf(problem.place)}` : '';
  return `**${problem.level}** ${codeSpan(problem.code)}: ${markdownLine(problem.message, 600)}${at}. ${words.hint}: ${markdownLine(problem.hint, 600)}`;
}

/** Another entity as a link to its page in Markdown. */
export function neighbourLink({ title, kind, href, ref }: Neighbour): string {
  if (href === undefined) return `${codeSpan(ref)} (${words.notInCatalog})`;
  return `${markdownLink(title, `${href}index.md`)} (${markdownLine(kind)})`;
}

function factList(catalog: CatalogView, item: SnapshotEntity): string {
  const { labels, annotations, tags = [] } = item.entity.metadata;
  const facts = [...factsOf(catalog, item), ...profileFacts(item), ...otherFacts(catalog, item)];
  return bullets([
    ...facts.map(factItem),
    ...(tags.length > 0 ? [`${words.tags}: ${tags.slice(0, LISTED).map(codeSpan).join(', ')}`] : []),
    ...pairs(words.labels, labels),
    ...pairs(words.annotations, annotations),
  ]);
}

function factItem({ field, label, value, entity }: Fact): string {
  const word = Object.hasOwn(text.entity.facts, field) ? text.entity.facts[field] : undefined;
  return `${markdownLine(word ?? label)}: ${entity ? neighbourLink(entity) : markdownLine(value)}`;
}

function pairs(title: string, values: Readonly<Record<string, string>> | undefined): string[] {
  const entries = Object.entries(values ?? {}).slice(0, LISTED);
  if (entries.length === 0) return [];
  const lines = entries.map(([key, value]) => `  - ${codeSpan(key)}: ${markdownLine(value)}`);
  return [[`${title}:`, ...lines].join('\n')];
}

function linkList({ metadata }: Entity): string {
  return bullets(
    (metadata.links ?? [])
      .slice(0, LISTED)
      .map(({ url, title }) => foreignLink(title === undefined || title.trim() === '' ? url : title, url)),
  );
}

function targetList({ spec }: Entity): string {
  const targets = [spec?.['target'], spec?.['targets']].flat();
  return bullets(
    targets
      .filter((target) => typeof target === 'string')
      .slice(0, LISTED)
      .map((target) => markdownLine(target)),
  );
}

function relationBlocks(catalog: CatalogView, item: SnapshotEntity): string[] {
  return relationCards(catalog, item, () => false).flatMap(({ name, title, total, rows }) => [
    heading(3, name === undefined ? markdownLine(title) : text.entity.cards[name]),
    bullets([
      ...rows.map(({ entity }) => neighbourLink(entity)),
      ...(total > rows.length ? [words.more(total - rows.length)] : []),
    ]),
  ]);
}

function problemList(catalog: CatalogView, ref: string): string {
  const problems = catalog.problemsOf.get(ref) ?? [];
  return bullets([
    ...problems.slice(0, PROBLEMS).map((problem) => problemItem(problemView(catalog, problem))),
    ...(problems.length > PROBLEMS ? [words.more(problems.length - PROBLEMS)] : []),
  ]);
}

function definitionSection(catalog: CatalogView, item: SnapshotEntity): string {
  const definition = apiDefinition(item);
  if (!definition) return '';
  const type = item.entity.spec?.['type'];
  return section(
    words.definition,
    `${typeof type === 'string' ? `${markdownLine(displayLine(type, 60))} · ` : ''}[${words.wholeDefinition}](${catalog.hrefs.page(definition.path)})`,
    whole(definition.text, DEFINITION_LIMIT, ''),
  );
}

function whole(content: string, limit: number, language: string): string {
  const { text: shown, more } = excerpt(content, limit);
  const block = codeBlock(shown, language);
  return more > 0 ? `${block}\n\n${words.moreLines(more)}` : block;
}
