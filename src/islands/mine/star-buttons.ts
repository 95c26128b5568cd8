import { mine } from '#text/mine';
import { hrefs } from './known-entity-link.ts';
import { onMine } from './kept-value.ts';
import { starredRefs, toggleStar } from './stars.ts';
import { recordVisit } from './visits.ts';

type StarButton = HTMLElement & { readonly dataset: { readonly star: string; readonly title: string } };

const STARS = '[data-star]';

/** Gives every star of the page its state and its work, also those that come later. */
export function startStarButtons(): void {
  let refs: ReadonlySet<string> = new Set();
  const show = (root: Document | Element) => {
    if (root instanceof Element && root.matches(STARS)) describe(root as StarButton, refs);
    for (const button of root.querySelectorAll<StarButton>(STARS)) describe(button, refs);
  };
  onMine(['starred'], () => {
    refs = new Set(starredRefs());
    show(document);
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<StarButton>(STARS);
    if (button) toggleStar(button.dataset.star, button.dataset.title);
  });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) show(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

/** Remembers the visit when this is an entity's page: the one whose own star it shows. `now` in milliseconds. */
export function recordThisVisit(now: number): void {
  const { pathname } = location;
  const own = [...document.querySelectorAll<StarButton>(`main ${STARS}`)].find(({ dataset }) =>
    pathname.startsWith(hrefs.entity(dataset.star)),
  );
  if (own) recordVisit({ ref: own.dataset.star, title: own.dataset.title }, now);
}

/** The label stays as it is, as the state says the rest; the tooltip says what pressing does. */
function describe(button: StarButton, refs: ReadonlySet<string>): void {
  const { star, title } = button.dataset;
  const isStarred = refs.has(star);
  button.setAttribute('aria-pressed', String(isStarred));
  button.title = isStarred ? mine.unstar(title) : mine.star(title);
}
