import { offline } from '#text/offline';
import { html, type Html } from '../../ui/html.ts';
import { age } from '../age.ts';
import { part } from '../part.ts';

interface KeptPage {
  readonly path: string;
  readonly title: string;
  readonly keptAt: string;
}

/** Lists the pages that this browser keeps, and forgets them when asked to. */
class KeptPages extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';

  connectedCallback(): void {
    if (location.pathname !== `${this.#base}offline/`) {
      part(this, '[data-missing]', HTMLElement).textContent = offline.notKept(location.pathname);
      part(this, '[data-lost]', HTMLElement).hidden = false;
      addEventListener('online', () => {
        location.reload();
      });
    }
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.dataset['retry'] !== undefined) location.reload();
      if (target.dataset['forget'] !== undefined) void this.#forget();
    });
    void this.#list();
  }

  async #list(): Promise<void> {
    const names = await this.#names();
    if (names.length === 0) return;
    const pages = names.find((name) => name.includes(':pages:'));
    const kept = pages === undefined ? [] : await pagesIn(pages);
    const list = kept.length === 0 ? html`<p>${offline.none}</p>` : listMarkup(kept);
    part(this, '[data-pages]', HTMLElement).innerHTML = String(list);
    part(this, '[data-forget]', HTMLElement).hidden = kept.length === 0;
    const data = names.find((name) => name.includes(':data:'));
    const files = data === undefined ? 0 : (await requestsIn(data)).length;
    part(this, '[data-data]', HTMLElement).textContent = files > 0 ? offline.data(files) : '';
  }

  async #forget(): Promise<void> {
    for (const name of await this.#names()) {
      if (!name.includes(':assets:')) await caches.delete(name);
    }
    await this.#list();
    part(this, '[data-pages]', HTMLElement).textContent = offline.forgotten;
  }

  async #names(): Promise<string[]> {
    if (!('caches' in globalThis)) return [];
    return (await caches.keys()).filter((name) => name.startsWith(`callboard:${this.#base}:`));
  }
}

async function requestsIn(name: string): Promise<readonly Request[]> {
  return (await caches.open(name)).keys();
}

/** The pages in a cache, the last that was opened first. */
async function pagesIn(name: string): Promise<KeptPage[]> {
  const cache = await caches.open(name);
  const pages: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const { pathname } = new URL(request.url);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Several pages can have one heading; the portal's name at the end of titles tells none apart.
    const title = page.title.replace(/ · [^·]*$/, '') || pathname;
    pages.push({ path: pathname, title, keptAt: response.headers.get('x-kept-at') ?? '' });
  }
  return pages.reverse();
}

function listMarkup(pages: readonly KeptPage[]): Html {
  const now = Date.now();
  return html`<ul class="leads">
    ${pages.map(
      ({ path, title, keptAt }) =>
        html`<li class="lead">
          <a class="named" href="${path}"><bdi class="trunc">${title}</bdi></a>
          <time class="dim" datetime="${keptAt}" title="${keptAt}">${age(keptAt, now)}</time>
        </li>`,
    )}
  </ul>`;
}

customElements.define('callboard-kept', KeptPages);
