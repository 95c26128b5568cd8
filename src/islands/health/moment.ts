import { language } from '#text/language';
import { html, type Html } from '../../ui/html.ts';

const FORMAT = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as the reader writes it; as it stands where it is none. */
export function momentOf(at: string): Html {
  const time = Date.parse(at);
  return html`<time datetime="${at}" title="${at}">${Number.isNaN(time) ? at : FORMAT.format(time)}</time>`;
}
