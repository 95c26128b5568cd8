import { language } from '#text/language';
import { offline } from '#text/offline';
import { html } from '../../ui/html.ts';

/** Why a page has something to say about its age. */
export type NoticeReason = 'offline' | 'slow' | 'error' | 'arrived' | 'published' | 'back';

/**
 * Says below the page that it is a copy, or that there is a newer one. Lies over the page, so that nothing moves.
 *
 * @param kept when the copy was kept, ISO 8601; empty when that is not known
 */
export function showNotice(reason: NoticeReason, kept = ''): void {
  // The page that stands in for one that was not kept says so itself.
  if (document.querySelector('callboard-kept') && reason === 'offline') return;
  document.querySelector('.notice-bar')?.remove();
  const bar = document.createElement('div');
  bar.className = 'notice-bar';
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  const isCopy = reason === 'offline' || reason === 'slow' || reason === 'error';
  bar.classList.toggle('is-old', isCopy);
  const words = isCopy ? offline.copy[reason](timeOf(kept)) : offline[reason];
  // After the element is there, so that screen readers say what it says.
  bar.innerHTML = String(
    html`<span>${words}</span>
      ${reason !== 'offline' && html`<button class="btn" type="button" data-reload>${offline.reload}</button>`}
      <button class="btn btn-bare" type="button">${offline.close}</button>`,
  );
  bar.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset['reload'] === undefined) bar.remove();
    else location.reload();
  });
}

/** The time, with the day when it was another. */
function timeOf(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '–';
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(language, { timeStyle: 'short', ...(!isToday && { dateStyle: 'medium' }) });
}
