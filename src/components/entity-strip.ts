import { entity } from '#text/entity';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { EntityHeader } from '../view/entity-header.ts';
import type { Fact } from '../view/facts.ts';
import { lifecycle } from './entity-table.ts';
import { neighbourName } from './neighbour-list.ts';

const words = entity;
const COUNTED = [
  ['error', words.errors],
  ['warn', words.warnings],
  ['info', words.notes],
] as const;

/** The way from the catalog to the page. */
export function breadcrumbs(crumbs: EntityHeader['breadcrumbs']): Html {
  return html`${crumbs.map(
    ({ title, href }) =>
      html`<li>
        <a href="${href}"><bdi>${title}</bdi></a>
      </li>`,
  )}`;
}

/** The strip of facts that people come for, health last. */
export function factStrip(view: EntityHeader, marks: Marks): Html {
  return html`${view.facts.map((fact) => cell(factLabel(fact), factValue(fact, marks)))}${cell(words.health, health(view, marks))}`;
}

/** The words for a fact in the portal's language; a field that the portal does not know keeps its own. */
export function factLabel({ field, label }: Fact): string {
  return Object.hasOwn(words.facts, field) ? (words.facts[field] ?? label) : label;
}

function cell(label: string, value: Html | undefined): Html {
  return html`<div>
    <dt class="label">${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function factValue({ field, value, entity, href }: Fact, marks: Marks): Html | undefined {
  if (entity) return neighbourName(entity, marks);
  if (field === 'lifecycle') return lifecycle(value);
  return href === undefined
    ? html`<span class="trunc" title="${value}">${value}</span>`
    : html`<a class="link trunc" href="${href}">${value}</a>`;
}

function health({ problemLevels, href }: EntityHeader, marks: Marks): Html {
  const found = COUNTED.filter(([level]) => problemLevels[level] > 0);
  const [worst] = found;
  if (!worst) return html`${marks.status('good')}${words.healthy}`;
  const said = found.map(([level, phrase]) => phrase(problemLevels[level]));
  return html`${marks.status(worst[0])}<a href="${href}#problems">${said.slice(0, 2).join(', ')}</a>`;
}
