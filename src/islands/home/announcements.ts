import { keptValue } from '../mine/kept-value.ts';
import { announcementState, presenceAt, startOf, type Presence } from './announcement-state.ts';

const kept = keptValue('presence', isPresence);

/**
 * Shows the announcements that are current, and marks those that began since the reader was here before. `data-limit`
 * is the most that are shown; with `data-past` those that are over stay, and say so.
 */
class Announcements extends HTMLElement {
  connectedCallback(): void {
    const now = Date.now();
    const presence = presenceAt(kept.read(), now);
    kept.write(presence);
    let room = Number(this.dataset['limit'] ?? Infinity);
    for (const item of this.querySelectorAll<HTMLElement>('[data-from]')) {
      const { from = '', until } = item.dataset;
      const state = announcementState(from, until, now);
      const isShown =
        room > 0 && (state === 'current' || (state === 'over' && this.hasAttribute('data-past')));
      item.hidden = !isShown;
      if (isShown) room -= 1;
      reveal(item, '[data-new]', state === 'current' && startOf(from) > presence.before);
      reveal(item, '[data-over]', state === 'over');
    }
    reveal(this, '[data-none]', this.querySelector('[data-from]:not([hidden])') === null);
  }
}

function reveal(root: HTMLElement, selector: string, isShown: boolean): void {
  const part = root.querySelector<HTMLElement>(selector);
  if (part) part.hidden = !isShown;
}

function isPresence(value: unknown): value is Presence {
  if (typeof value !== 'object' || value === null) return false;
  const { last, before } = value as Partial<Presence>;
  return Number.isFinite(last) && Number.isFinite(before);
}

customElements.define('callboard-announcements', Announcements);
