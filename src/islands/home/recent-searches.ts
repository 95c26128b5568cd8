import { html } from '../../ui/html.ts';
import { onMine } from '../mine/kept-value.ts';
import { base } from '../mine/known-entity-link.ts';
import { recentSearches } from '../search/recent-searches.ts';

const SHOWN = 5;

/** What the reader searched for before, as links to search again. */
class RecentSearches extends HTMLElement {
  connectedCallback(): void {
    const label = this.dataset['label'] ?? '';
    onMine(['searches'], () => {
      const searches = recentSearches().slice(0, SHOWN);
      this.hidden = searches.length === 0;
      this.innerHTML = String(
        html`<span>${label}</span>${searches.map(
            (query) =>
              html`<a class="tag" href="${base}search/?q=${encodeURIComponent(query)}"
                ><bdi>${query}</bdi></a
              >`,
          )}`,
      );
    });
  }
}

customElements.define('callboard-recent-searches', RecentSearches);
