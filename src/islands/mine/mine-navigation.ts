import { html } from '../../ui/html.ts';
import { currentIdentity } from './identity.ts';
import { identityTitle, type Identity } from './identity-value.ts';
import { hrefs, kindGlyph } from './known-entity-link.ts';
import type { KnownEntity } from './known-entity.ts';
import { onMine } from './kept-value.ts';
import { starred } from './stars.ts';

const SHOWN = 8;

/** Fills what every page shows of the reader: starred entities and teams in the navigation, the name in the bar. */
export function startMineNavigation(): void {
  onMine(['starred', 'identity'], () => {
    const identity = currentIdentity();
    fill('[data-starred-nav]', starred());
    fill('[data-teams-nav]', identity?.groups ?? []);
    showName(identity);
  });
}

function fill(selector: string, entities: readonly KnownEntity[]): void {
  const list = document.querySelector<HTMLElement>(selector);
  if (!list) return;
  list.innerHTML = String(html`${entities.slice(0, SHOWN).map((entity) => entry(entity))}`);
  list.hidden = entities.length === 0;
}

function entry(entity: KnownEntity) {
  const href = hrefs.entity(entity.ref);
  return html`<li>
    <a
      href="${href}"
      ${location.pathname.startsWith(href) && html` aria-current="page"`}
      title="${entity.title}"
      >${kindGlyph(entity)}<span>${entity.title}</span></a
    >
  </li>`;
}

/** The entrance to the reader's things: an icon, or initials once the reader said who they are. */
function showName(identity: Identity | undefined): void {
  const link = document.querySelector<HTMLElement>('[data-me]');
  if (!link) return;
  const name = identity && identityTitle(identity);
  link.dataset['me'] = identity?.user ? initials(identity.user.title) : '';
  link.title = [link.ariaLabel, name].filter(Boolean).join(': ');
}

function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word = '') => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Reads the reader's teams again when the catalog is another than the one they were read from. */
export function followCatalog(): void {
  const digest = document.querySelector('[data-snapshot]')?.textContent.trim();
  const identity = currentIdentity();
  if (!identity || !digest || identity.snapshot.startsWith(digest)) return;
  void import('./refresh-groups.ts').then(({ refreshGroups }) => refreshGroups());
}
