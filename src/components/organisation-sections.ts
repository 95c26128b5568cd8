import { text } from '#text';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { GroupTree, OrganisationView, People } from '../view/organisation.ts';
import type { OwnershipKind } from '../view/owned-counts.ts';
import { neighbourName } from './neighbour-list.ts';
import { count } from './numbers.ts';

const words = text.entity;

/** Members, the groups below and what is owned; what the groups below add unfolds without scripts. */
export function organisationSections(view: OrganisationView, marks: Marks): Html {
  return html`${ownershipSection(view, marks)}${membersSection(view, marks)}${
    view.below.length > 0 &&
    section('groups-below', words.cards.parentOf, view.belowCount, tree(view.below, marks))
  }`;
}

function ownershipSection({ members, ownership }: OrganisationView, marks: Marks): Html | undefined {
  const { direct, all } = ownership;
  if (direct.length === 0 && !all) return undefined;
  const title = members ? words.withGroupsBelow : words.withGroups;
  return section(
    'ownership',
    words.ownership,
    sum(direct),
    html`${ownershipTable(direct, marks)}${all && folded(title, sum(all), ownershipTable(all, marks), direct.length === 0)}`,
  );
}

function membersSection({ members }: OrganisationView, marks: Marks): Html | undefined {
  if (!members || members.direct.total + (members.all?.total ?? 0) === 0) return undefined;
  const { direct, all } = members;
  return section(
    'members',
    words.cards.members,
    direct.total,
    html`${people(direct, marks)}${all && folded(words.withGroupsBelow, all.total, people(all, marks), direct.total === 0)}`,
  );
}

function section(id: string, title: string, total: number | undefined, content: Html): Html {
  return html`<section class="sec" aria-labelledby="${id}">
    <header>
      <h2 id="${id}">${title}</h2>
      ${total !== undefined && html`<span class="n">${count(total)}</span>`}
    </header>
    ${content}
  </section>`;
}

function folded(title: string, total: number, content: Html, isOpen: boolean): Html {
  return html`<details class="fold" ${isOpen && html` open`}>
    <summary>${title} <span class="n">${count(total)}</span></summary>
    ${content}
  </details>`;
}

function people({ shown, total, href }: People, marks: Marks): Html {
  const more = words.all(total);
  return html`<ul class="people">
      ${shown.map((person) => html`<li>${neighbourName(person, marks)}</li>`)}
    </ul>
    ${
      total > shown.length &&
      html`<p class="more">
        ${href === undefined ? words.moreEntities(total - shown.length) : html`<a class="link" href="${href}">${more}</a>`}
      </p>`
    }`;
}

function ownershipTable(kinds: readonly OwnershipKind[], marks: Marks): Html {
  return html`<ul class="owned">
    ${kinds.map(
      ({ title, glyph, total, href, types }) =>
        html`<li>
          <span class="lead"
            >${href === undefined ? html`<span class="named">${marks.kind(glyph)}${title}</span>` : html`<a class="named" href="${href}">${marks.kind(glyph)}${title}</a>`}<b
              >${count(total)}</b
            ></span
          >
          <span class="types"
            >${types.map((type) =>
              type.href === undefined
                ? html`<span class="tag">${type.type} ${count(type.total)}</span>`
                : html`<a class="tag" href="${type.href}">${type.type} ${count(type.total)}</a>`,
            )}</span
          >
        </li>`,
    )}
  </ul>`;
}

function tree(groups: readonly GroupTree[], marks: Marks): Html {
  return html`<ul class="tree">
    ${groups.map(
      ({ group, below }) =>
        html`<li>${neighbourName(group, marks)}${below.length > 0 && tree(below, marks)}</li>`,
    )}
  </ul>`;
}

function sum(kinds: readonly OwnershipKind[]): number {
  return kinds.reduce((whole, { total }) => whole + total, 0);
}
