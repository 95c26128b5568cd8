import { repositories as words } from '#text/repositories';
import type { TypeGuess } from '../register/guess-type.ts';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import { displayLine } from '../view/display-text.ts';
import type {
  DefinitionRow,
  RepositoryName,
  UnreadableRow,
  UnregisteredRow,
} from '../view/repositories-view.ts';
import { neighbourName } from './neighbour-list.ts';

/** Rows of the table of repositories without a descriptor. */
export function unregisteredRows(rows: readonly Omit<UnregisteredRow, 'repository'>[], marks: Marks): Html {
  return html`${rows.map(
    (row) =>
      html`<tr>
        <th scope="row" class="wrap">${repositoryName(row)}</th>
        <td class="wrap c-wide">${row.description}</td>
        <td class="wrap">
          ${row.guess.type}
          ${row.guess.because && html`<span class="n guess c-wide">${guessWords(row.guess)}</span>`}
        </td>
        <td class="c-detail">
          ${row.owner ? neighbourName(row.owner, marks) : html`<span class="missing">${words.noOwner}</span>`}
        </td>
        <td class="num">${registerLink(row.register, row.name)}</td>
      </tr>`,
  )}`;
}

/** Rows of the table of API definitions that no entity uses. */
export function definitionRows(rows: readonly DefinitionRow[]): Html {
  return html`${rows.map(
    (row) =>
      html`<tr>
        <th scope="row" class="wrap mono">
          ${row.file === undefined ? row.path : html`<a class="link" href="${row.file}">${row.path}</a>`}
        </th>
        <td>${row.type}</td>
        <td class="wrap">${repositoryName(row)}</td>
        <td class="num">${registerLink(row.register, `${row.name} ${row.path}`)}</td>
      </tr>`,
  )}`;
}

/** Rows of the table of repositories that could not be read. */
export function unreadableRows(rows: readonly UnreadableRow[], marks: Marks): Html {
  return html`${rows.map(
    (row) =>
      html`<tr>
        <th scope="row" class="wrap">${repositoryName(row)}</th>
        <td class="wrap"><span class="why">${marks.status('warn')}${row.reason}</span></td>
        <td class="wrap">${row.remedy}</td>
      </tr>`,
  )}`;
}

/** Why a repository is taken for what it is, on one line; empty where no file says so. */
export function guessWords({ because }: TypeGuess): string {
  return because ? words.because[because.reason](displayLine(because.file, 80)) : '';
}

function repositoryName({ name, href }: RepositoryName): Html {
  const text = html`<bdi>${name}</bdi>`;
  return href === undefined ? text : html`<a class="name" href="${href}">${text}</a>`;
}

function registerLink(href: string, what: string): Html {
  return html`<a class="link" href="${href}" aria-label="${words.registerName(what)}">${words.register}</a>`;
}
