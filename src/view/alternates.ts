/** Another form of a page, as its head names it. */
export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title?: string | undefined;
}

/** Pages that have a page in Markdown beside them: home, the catalog and its lists, health, and every entity. */
const IN_MARKDOWN =
  /^(?:catalog\/(?:[^/]+\/[^/]+\/[^/]+\/)?|kinds\/.+|health\/(?!owners\/|references\/|repositories\/|history\/).*)?$/;

/** The page in Markdown beside a page, if it has one; `path` is the page's address below the base. */
export function markdownForm(path: string, base: string): Alternate | undefined {
  return IN_MARKDOWN.test(path) ? { type: 'text/markdown', href: `${base}${path}index.md` } : undefined;
}

/** The picture for previews of links to a page: that of its entity, whatever the tab, else that of the portal. */
export function previewPicture(path: string, base: string): string {
  const [entity = ''] = /^catalog\/[^/]+\/[^/]+\/[^/]+\//.exec(path) ?? [];
  return `${base}${entity}preview.png`;
}

/** The feed of what changes in what a group owns, by the path of its page, below the portal's root. */
export function ownerFeed(page: string): string {
  return `${page.replace(/^catalog\//, 'status/changes/').replace(/\/$/, '')}.xml`;
}

/** The feed of changes that a page shows the present of: all of them, or those of a group. */
export function changeFeed(path: string, base: string): Alternate | undefined {
  const [group] = /^catalog\/[^/]+\/group\/[^/]+\//.exec(path) ?? [];
  const feed = group === undefined ? 'status/changes.xml' : ownerFeed(group);
  const all = path === '' || path === 'catalog/' || path.startsWith('health/');
  return group !== undefined || all ? { type: 'application/atom+xml', href: base + feed } : undefined;
}
