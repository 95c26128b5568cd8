import type { APIRoute } from 'astro';
import { text } from '#text';
import { announcementFeed } from '../../feeds/announcement-feed.ts';
import { getPortal } from '../../store/portal.ts';
import { announcementViews } from '../../view/announcement-view.ts';

/** The announcements for feed readers. */
export const GET: APIRoute = async ({ site }) => {
  const { catalog, site: portal } = await getPortal();
  const { title, organisation } = portal.identity;
  const feed = announcementFeed({
    catalog,
    announcements: announcementViews(catalog, text.language),
    title: `${text.announcements.title} · ${title}`,
    author: organisation ?? title,
    language: text.language,
    origin: site?.origin,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
