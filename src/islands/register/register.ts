import { register as words } from '#text/register';
import type { RepositoryHost } from '../../plugin/repository-host.ts';
import {
  parseRepositoryAddress,
  repositoryUrl,
  type RepositoryAddress,
} from '../../register/repository-address.ts';
import { html, type Html } from '../../ui/html.ts';
import { safeUrl } from '../../view/safe-url.ts';
import { loadCatalogIndex } from '../catalog/load-catalog.ts';
import { part } from '../part.ts';
import { findFacts, type Facts } from './find-facts.ts';
import { fieldCatalog, NO_CATALOG } from './known-entities.ts';
import { refusalMarkup } from './refusal.ts';
import { startRepositoryField } from './repository-field.ts';
import { loadRepositories, type RepositoryList } from './repository-list.ts';
import { Workbench } from './workbench.ts';

/** Lets a reader choose a repository and shows what would be created for it. The address holds the choice. */
class Register extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  #hosts: readonly RepositoryHost[] = [];
  #list: Promise<RepositoryList | undefined> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#hosts = JSON.parse(this.dataset['hosts'] ?? '[]') as RepositoryHost[];
    const origin = new URL(this.#hosts[0]?.url ?? 'https://github.com').origin;
    startRepositoryField(
      part(this, '[data-find]', HTMLElement),
      () => this.#loadList(),
      origin,
      (address) => this.#hosts.some(({ url }) => new URL(url).origin === address.origin),
      (address) => {
        this.#choose(address);
      },
    );
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const asked = link && new URL(link.href).searchParams.get('repository');
      const address = asked && parseRepositoryAddress(asked, origin);
      if (!address || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose(address);
    });
    const asked = new URLSearchParams(location.search);
    const address = parseRepositoryAddress(asked.get('repository') ?? '', origin);
    if (address) void this.#show(address, asked.get('api') ?? undefined);
    this.dataset['ready'] = '';
  }

  #loadList(): Promise<RepositoryList | undefined> {
    this.#list ??= loadRepositories(this.dataset['index'] ?? '').catch(() => {
      this.#list = undefined;
      return undefined;
    });
    return this.#list;
  }

  #choose(address: RepositoryAddress): void {
    const query = new URLSearchParams({ repository: repositoryUrl(address) });
    history.replaceState(null, '', `${location.pathname}?${query.toString()}`);
    void this.#show(address, undefined).then(() => {
      this.querySelector<HTMLElement>('[data-work] h2')?.focus();
    });
  }

  async #show(address: RepositoryAddress, definition: string | undefined): Promise<void> {
    const mine = ++this.#turn;
    const work = part(this, '[data-work]', HTMLElement);
    const name = `${address.owner}/${address.name}`;
    part(this, '[data-start]', HTMLElement).hidden = true;
    part(this, '[data-find] input', HTMLInputElement).value = repositoryUrl(address);
    work.innerHTML = String(html`<p class="dim" role="status">${words.looking(name)}</p>`);
    const [catalog, list] = await Promise.all([loadCatalogIndex().catch(() => undefined), this.#loadList()]);
    const facts = await findFacts(address, { base: this.#base, hosts: this.#hosts, list });
    if (mine !== this.#turn) return;
    work.innerHTML = String(heading(facts, catalog === undefined));
    work.querySelector('[data-again]')?.addEventListener('click', () => void this.#show(address, definition));
    if (!isWhole(facts)) {
      new Workbench(
        part(work, '[data-bench]', HTMLElement),
        facts,
        catalog ? fieldCatalog(catalog) : NO_CATALOG,
        definition,
      );
    }
  }
}

/** Whether nothing of a repository is left to register. */
function isWhole({ repository }: Facts): boolean {
  return repository.descriptors.length > 0 && repository.definitions.length === 0;
}

function heading(facts: Facts, isUnchecked: boolean): Html {
  const { repository, from } = facts;
  const href = safeUrl(repository.url);
  const [descriptor] = repository.descriptors;
  const isEmpty = repository.branch === undefined && (from === 'known' || from === 'asked');
  return html`<header class="work-head">
      <h2 tabindex="-1">
        ${href === undefined ? repository.name : html`<a class="name" href="${href}">${repository.name}</a>`}
      </h2>
      <p class="dim">${words.facts[from]}</p>
    </header>
    ${
      from === 'failed' &&
      html`<div class="said">
        ${refusalMarkup(facts.error)}
        <p><button class="btn" type="button" data-again>${words.again}</button></p>
      </div>`
    }${isEmpty && html`<p class="said">${words.empty}</p>`}${isUnchecked && html`<p class="said">${words.catalogFailed}</p>`}${descriptor !== undefined && html`<p>${isWhole(facts) ? words.registeredWhole : words.registered(descriptor)}</p>`}
    <div data-bench></div>`;
}

customElements.define('callboard-register', Register);
