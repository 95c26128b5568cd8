import { announcements as words } from '#text/announcements';
import { html, rawHtml, type Html } from '../ui/html.ts';
import type { AnnouncementView } from '../view/announcement-view.ts';

/**
 * Announcements as notices with a calendar leaf. The page's script hides those that are not current.
 *
 * @param heading the tag of their titles, below the heading that stands over the list
 */
export function announcementList(announcements: readonly AnnouncementView[], heading: 'h2' | 'h3'): Html {
  const tag = rawHtml(heading);
  return html`<ol class="notices">
    ${announcements.map(
      (item) =>
        html`<li data-from="${item.date}" ${item.until !== undefined && html` data-until="${item.until}"`}>
          <time datetime="${item.date}"><b>${item.day}</b>${item.month}</time>
          <div>
            <${tag}>
              <a href="${item.href}">${item.title}</a><span class="new" data-new hidden>${words.new}</span
              ><span class="tag" data-over hidden>${words.over}</span>
            </${tag}>
            ${item.summary !== '' && html`<p>${item.summary}</p>`}${meta(item)}
          </div>
        </li>`,
    )}
  </ol>`;
}

function meta({ category, pinned, untilText }: AnnouncementView): Html | undefined {
  const parts = [
    pinned ? words.pinned : '',
    category ?? '',
    untilText === undefined ? '' : words.until(untilText),
  ];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? undefined : html`<p class="n">${said.join(' · ')}</p>`;
}
