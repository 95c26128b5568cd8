import { mine as words } from '#text/mine';
import { shell } from '#text/shell';
import { html, type Html } from '../../ui/html.ts';
import { startCombobox, type Offer } from './combobox.ts';
import { chooseIdentity, currentIdentity } from './identity.ts';
import { identityTitle, type Identity } from './identity-value.ts';
import { onMine } from './kept-value.ts';
import { base, entityLink, kindGlyph } from './known-entity-link.ts';
import type { findPeople as FindPeople } from './find-people.ts';
import type { identityWith as IdentityWith, People } from './people.ts';

const SHOWN = 50;

/** Asks who the reader is, and shows it. */
class IdentityPanel extends HTMLElement {
  #people: Promise<AskedPeople> | undefined;
  #asks = false;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-do]');
      if (button) this.#act(button.dataset['do'], button.dataset['ref']);
    });
    onMine(['identity'], () => {
      this.#show();
    });
  }

  #act(action: string | undefined, ref: string | undefined): void {
    const identity = currentIdentity();
    this.#asks = action === 'change';
    if (action === 'change') this.#show();
    else if (action === 'forget') chooseIdentity(undefined);
    else if (action === 'remove' && identity) {
      const groups = identity.groups.filter((group) => group.ref !== ref);
      chooseIdentity(groups.length > 0 ? { ...identity, groups } : undefined);
    }
    this.querySelector<HTMLElement>('[role=combobox], [data-do]')?.focus();
  }

  #show(): void {
    const identity = currentIdentity();
    const asks = this.#asks || identity?.user === undefined;
    this.innerHTML = String(
      html`${identity && known(identity)}${!identity && html`<p class="dim">${words.whoWhy}</p>`}${asks && question(identity)}${identity && actions(identity, asks)}`,
    );
    if (asks) startCombobox(this, (query) => this.#find(query));
  }

  async #find(query: string): Promise<Offer> {
    this.#people ??= askPeople();
    const asked = await this.#people.catch(() => undefined);
    if (!asked) {
      this.#people = undefined;
      return { options: [], summary: words.peopleFailed, choose: () => undefined };
    }
    const { people, findPeople, identityWith } = asked;
    if (people.all.length === 0) return { options: [], summary: words.noPeople, choose: () => undefined };
    const { shown, total } = findPeople(people.all, query, SHOWN);
    return {
      options: shown.map((person) => html`${kindGlyph(person)}<span class="trunc">${person.title}</span>`),
      summary: total === 0 ? words.nobody(query) : words.found(total, shown.length),
      choose: (index) => {
        const person = shown[index];
        if (!person) return;
        this.#asks = false;
        chooseIdentity(identityWith(people, person, currentIdentity()));
        this.querySelector<HTMLElement>('[role=combobox], [data-do]')?.focus();
      },
    };
  }
}

/** The people of the portal, and how they are found. */
interface AskedPeople {
  readonly people: People;
  readonly findPeople: typeof FindPeople;
  readonly identityWith: typeof IdentityWith;
}

/** Fetched when somebody asks, the code as well. */
async function askPeople(): Promise<AskedPeople> {
  const [{ findPeople }, { identityWith, loadPeople }] = await Promise.all([
    import('./find-people.ts'),
    import('./people.ts'),
  ]);
  return { people: await loadPeople(base), findPeople, identityWith };
}

function known(identity: Identity): Html {
  const { user, groups } = identity;
  return html`${user && html`<p class="me-name">${entityLink(user)}</p>`}
    <h3 class="label">${shell.teams}</h3>
    ${
      groups.length === 0
        ? html`<p class="dim">${words.noTeams}</p>`
        : html`<ul class="me-teams">
            ${groups.map(
              (group) =>
                html`<li>
                  ${entityLink(group)}${
                    !user &&
                    html`<button
                      class="btn btn-bare"
                      type="button"
                      data-do="remove"
                      data-ref="${group.ref}"
                      aria-label="${words.remove(group.title)}"
                    >
                      ${words.removeShort}
                    </button>`
                  }
                </li>`,
            )}
          </ul>`
    }`;
}

function question(identity: Identity | undefined): Html {
  return html`<div class="combobox">
    <label for="me-who">${identity && !identity.user ? words.another : words.name}</label>
    <input
      class="field"
      id="me-who"
      type="text"
      role="combobox"
      aria-expanded="false"
      aria-controls="me-people"
      aria-autocomplete="list"
      autocomplete="off"
      spellcheck="false"
    />
    <ul id="me-people" role="listbox" aria-label="${words.name}" hidden></ul>
    <p class="n" role="status"></p>
  </div>`;
}

function actions(identity: Identity, asks: boolean): Html {
  return html`<p class="row">
    ${!asks && html`<button class="btn" type="button" data-do="change">${words.change}</button>`}
    <button
      class="btn"
      type="button"
      data-do="forget"
      aria-label="${words.forgetLabel(identityTitle(identity))}"
    >
      ${words.forget}
    </button>
  </p>`;
}

customElements.define('callboard-identity', IdentityPanel);
