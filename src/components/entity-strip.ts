import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { EntityView } from '../view/entity-view.ts';
import type { Fact } from '../view/facts.ts';
import { worstLevel } from '../view/problem-view.ts';
import { lifecycle } from './entity-table.ts';
import { neighbourName } from './neighbour-list.ts';
import { counted } from './numbers.ts';

/** The way from the catalog to the page. */
export function breadcrumbs(crumbs: EntityView['breadcrumbs']): Html {
  return html`${crumbs.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>`)}`;
}

/** The strip of facts that people come for, problems last. */
export function factStrip(view: EntityView, marks: Marks): Html {
  return html`${view.facts.map((fact) => cell(fact.label, factValue(fact, marks)))}${cell('Problems', problems(view, marks))}`;
}

function cell(label: string, value: Html | undefined): Html {
  return html`<div>
    <dt class="label">${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function factValue({ label, value, entity }: Fact, marks: Marks): Html | undefined {
  if (entity) return neighbourName(entity, marks);
  return label === 'Lifecycle' ? lifecycle(value) : html`<span class="trunc">${value}</span>`;
}

function problems({ problems: shown, problemCount }: EntityView, marks: Marks): Html {
  const worst = worstLevel(shown);
  if (worst === undefined) return html`${marks.status('good')}None`;
  return html`${marks.status(worst)}<a href="#problems">${counted(problemCount, 'problem')}</a>`;
}
