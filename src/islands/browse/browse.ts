import { browse as words } from '#text/browse';
import { part } from '../part.ts';
import { loadCatalogIndex } from '../catalog/load-catalog.ts';

/** The catalog page in the browser. Its rows are there before; what works on all of them comes with the index. */
class Browse extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const counted = part(this, '[data-counted]', HTMLElement);
    try {
      const [{ startBrowsing }, index] = await Promise.all([import('./browsing.ts'), loadCatalogIndex()]);
      startBrowsing(this, index);
      this.dataset['ready'] = '';
    } catch {
      const retry = document.createElement('button');
      retry.className = 'link';
      retry.type = 'button';
      retry.textContent = words.retry;
      retry.addEventListener('click', () => void this.#start());
      counted.replaceChildren(`${words.failed} `, retry);
    }
  }
}

customElements.define('callboard-browse', Browse);
