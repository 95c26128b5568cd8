/** What stands where an address leads nowhere. */
export const notFound = {
  title: 'Not found',
  heading: 'There is no page here',
  why: 'The entity may have been renamed, moved or removed from the catalog, or the address is misspelt.',
  catalog: 'Open the catalog',
  meant: 'Did you mean',
};
