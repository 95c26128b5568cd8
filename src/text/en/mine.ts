import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** What a portal says of the reader's own things: stars, visits, and who the reader is. */
export const mine = {
  star: (title: string) => `Star ${title}`,
  unstar: (title: string) => `Unstar ${title}`,
  title: 'Your things',
  lede: 'Kept in this browser, for you alone. Nothing of it is sent anywhere.',
  noScript: 'This browser keeps them with JavaScript, which is off.',
  who: 'Who you are',
  whoWhy: 'Say who you are, and the portal shows what you and your teams own.',
  name: 'Your name, or your team',
  another: 'One more team',
  peopleFailed: 'The list of people could not be loaded. Try again when you are online.',
  noPeople: 'The catalog has neither people nor groups. They come with User and Group entities of a source.',
  nobody: (query: string) => `Nobody here is called “${query}”.`,
  found: (total: number, shown: number) =>
    total > shown
      ? `${plural(total, { other: '#' })} found, the first ${String(shown)} are shown. Type on to narrow.`
      : plural(total, { one: '# found', other: '# found' }),
  noTeams: 'You are a member of no group in the catalog.',
  remove: (title: string) => `Remove ${title}`,
  removeShort: 'Remove',
  change: 'Choose somebody else',
  forget: 'Forget me',
  forgetLabel: (title: string) => `Forget me: ${title}`,
  recent: 'Recently viewed',
  most: 'Most viewed',
  visits: (count: number) => plural(count, { one: '# visit', other: '# visits' }),
  empty: {
    starred: {
      what: 'What you star stands here and in the navigation.',
      how: 'Press the star beside the name of an entity.',
    },
    recent: { what: 'The entities whose pages you opened last stand here.', how: 'Open one.' },
    most: { what: 'The entities that you open most often stand here.', how: 'Open one again another time.' },
  },
  keep: 'Take it with you',
  keepWhy: 'Export to a file here, and import the file in another browser: it adds to what is there.',
  export: 'Export',
  import: 'Import',
  imported: 'Imported.',
  importFailed: 'That file was not exported from a portal. Nothing was changed.',
  forgetAll: 'Forget everything',
  forgotten: 'Everything was forgotten.',
};
