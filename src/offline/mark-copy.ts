import { keptAt } from './kept-copies.ts';

/** Why a page is shown from a copy: no connection, no answer in time, an error of the server. */
export type CopyReason = 'offline' | 'slow' | 'error';

/** A page that says on its root element since when it was kept, and why it is shown. */
export async function markCopy(copy: Response, reason: CopyReason, status = 200): Promise<Response> {
  const moment = keptAt(copy) ?? '';
  const time = /^[\dT:.Z-]+$/.test(moment) ? moment : '';
  const page = await copy.text();
  const marked = page.replace('<html ', `<html data-kept="${time}" data-kept-for="${reason}" `);
  return new Response(marked, { status, headers: copy.headers });
}
