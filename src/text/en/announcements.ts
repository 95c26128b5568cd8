/** What the pages of announcements say. */
export const announcements = {
  title: 'Announcements',
  all: 'All',
  new: 'New',
  over: 'Over',
  pinned: 'Pinned',
  until: (date: string) => `until ${date}`,
  feed: 'Atom feed',
  breadcrumbs: 'Breadcrumbs',
  none: {
    what: 'Nothing is announced at the moment.',
    how: 'An announcement is a Markdown file in content/announcements.',
  },
};
