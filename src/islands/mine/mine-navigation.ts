import { currentIdentity } from './identity.ts';
import { navigationEntries } from './known-entity-link.ts';
import type { KnownEntity } from './known-entity.ts';
import { onMine } from './kept-value.ts';
import { starred } from './stars.ts';

const SHOWN = 8;

/** Fills the navigation's lists of what the reader starred and of the reader's teams. */
export function startMineNavigation(): void {
  onMine(() => {
    fill('[data-starred-nav]', starred());
    fill('[data-teams-nav]', currentIdentity()?.groups ?? []);
  });
}

function fill(selector: string, entities: readonly KnownEntity[]): void {
  const list = document.querySelector<HTMLElement>(selector);
  if (!list) return;
  list.innerHTML = String(navigationEntries(entities.slice(0, SHOWN), location.pathname));
  list.hidden = entities.length === 0;
}
