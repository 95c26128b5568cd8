import { home as words } from '#text/home';
import { count } from '../../components/numbers.ts';
import { troubleList, type TroubledEntity } from '../../components/trouble-list.ts';
import { html, type Html } from '../../ui/html.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { ownerRefs } from '../mine/identity.ts';
import { onMine } from '../mine/kept-value.ts';
import { base, marks } from '../mine/known-entity-link.ts';
import { ownWork, type OwnWork } from './own-work.ts';

const SHOWN = 8;

/** What the reader owns. Until the reader said who they are, how to say it. */
class OwnedWidget extends HTMLElement {
  connectedCallback(): void {
    const unknown = this.innerHTML;
    followOwnWork(
      this,
      () => {
        this.innerHTML = unknown;
      },
      (index, work) => {
        this.innerHTML = String(this.#markup(index, work));
      },
    );
  }

  #markup(index: CatalogIndex, { total, kinds, troubled }: OwnWork): Html {
    if (total === 0) {
      const { what, how, register } = words.owned.nothing;
      return html`<p class="empty">
        ${what} <a class="link" href="${base}me/">${how}</a>
        <a class="link" href="${base}register/">${register}</a>
      </p>`;
    }
    const plurals = JSON.parse(this.dataset['kinds'] ?? '{}') as Readonly<Record<string, string>>;
    const rest = troubled.length - SHOWN;
    return html`<ul class="owned-kinds">
        ${kinds.map(([kind, number]) => {
          const query = encodeURIComponent(`is:owned kind:${kind.toLowerCase()}`);
          return html`<li>
            <a class="named" href="${base}catalog/?q=${query}"
              >${marks.kind(glyphOf(kind))}<span>${plurals[kind] ?? kind}</span><b>${count(number)}</b></a
            >
          </li>`;
        })}
      </ul>
      ${
        troubled.length === 0
          ? html`<p class="level">${marks.status('good')}${words.owned.healthy}</p>`
          : troubleList(
              troubled.slice(0, SHOWN).map((row) => troubledRow(index, row)),
              marks,
            )
      }${rest > 0 && html`<p class="more">${words.more(rest)}</p>`}`;
  }
}

/** Entities with problems: the reader's own first, then the worst of all. */
class AttentionWidget extends HTMLElement {
  connectedCallback(): void {
    const all = this.innerHTML;
    followOwnWork(
      this,
      () => {
        this.innerHTML = all;
      },
      (index, { troubled }) => {
        this.innerHTML = all;
        const own = troubled.slice(0, SHOWN).map((row) => ({ ...troubledRow(index, row), yours: true }));
        const list = this.querySelector('ul');
        if (!list || own.length === 0) return;
        const refs = new Set(own.map(({ ref }) => ref));
        for (const item of list.querySelectorAll<HTMLElement>('[data-ref]')) {
          if (refs.has(item.dataset['ref'] ?? '')) item.remove();
        }
        const others = [...list.children].slice(0, SHOWN - own.length);
        list.outerHTML = String(troubleList(own, marks));
        this.querySelector('ul')?.append(...others);
      },
    );
  }
}

/** Runs now and when the reader says to be somebody else; the catalog is asked for only once somebody is said. */
function followOwnWork(
  element: HTMLElement,
  unknown: () => void,
  known: (index: CatalogIndex, work: OwnWork) => void,
): void {
  let turn = 0;
  onMine(['identity'], () => {
    const mine = ++turn;
    const owners = ownerRefs();
    if (owners.size === 0) {
      unknown();
      return;
    }
    element.ariaBusy = 'true';
    void import('../catalog/load-catalog.ts')
      .then(({ loadCatalogIndex }) => loadCatalogIndex())
      .then((index) => {
        if (mine === turn) known(index, ownWork(index, owners));
      })
      .catch(unknown)
      .finally(() => {
        element.ariaBusy = null;
      });
  });
}

function troubledRow(index: CatalogIndex, row: number): TroubledEntity {
  return {
    ref: index.ref(row),
    href: index.href(row),
    title: index.title(row),
    glyph: glyphOf(index.kind(row)),
    problems: index.problems(row),
    worst: index.worst(row) ?? 'info',
  };
}

customElements.define('callboard-owned', OwnedWidget);
customElements.define('callboard-attention', AttentionWidget);
