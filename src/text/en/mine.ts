/** What a portal says of the reader's own things: stars, visits, and who the reader is. */
export const mine = {
  star: (title: string) => `Star ${title}`,
  unstar: (title: string) => `Unstar ${title}`,
};
