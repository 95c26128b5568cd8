const ID = 'peek';
const TAGS = 6;
const DESCRIPTION = 220;
const KEPT = 60;
const GAP = 6;

const heads = new Map<string, Promise<Element | undefined>>();
let card: HTMLElement | undefined;

/**
 * Shows the preview of the entity that a link leads to: the head of its own page, which the browser then has at hand.
 *
 * @param isWanted asked again once the page is there
 */
export async function showCard(link: HTMLAnchorElement, isWanted: () => boolean): Promise<void> {
  const head = await headOf(link.origin + link.pathname);
  if (!head || !isWanted()) return;
  hideCard();
  card ??= makeCard();
  card.replaceChildren(...contentOf(head));
  (link.closest('main') ?? document.body).append(card);
  card.showPopover();
  place(card, link);
  link.setAttribute('aria-describedby', ID);
}

/** Hides the preview, if one is shown. */
export function hideCard(): void {
  document.querySelector(`[aria-describedby="${ID}"]`)?.removeAttribute('aria-describedby');
  card?.remove();
}

function makeCard(): HTMLElement {
  const made = document.createElement('div');
  made.id = ID;
  made.className = 'peek';
  made.role = 'tooltip';
  made.popover = 'manual';
  return made;
}

function headOf(address: string): Promise<Element | undefined> {
  const known = heads.get(address);
  if (known) return known;
  const head = fetchHead(address).catch(() => undefined);
  if (heads.size === KEPT) heads.clear();
  heads.set(address, head);
  return head;
}

async function fetchHead(address: string): Promise<Element | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('main') ?? undefined;
}

/** Parts of the entity's own page, made by the same build: marks, names, facts. Links become words. */
function contentOf(head: Element): Node[] {
  const title = line('p', 'peek-title', head.querySelector('h1')?.textContent);
  const kind = line('p', 'n', head.querySelector('.subtitle > span')?.textContent);
  const names = document.createElement('div');
  names.append(title, kind);
  const top = document.createElement('div');
  top.className = 'named';
  top.append(...copies(head, '.tile'), names);
  const words = head.querySelector('.lede')?.textContent.trim() ?? '';
  const description = line(
    'p',
    'dim',
    words.length > DESCRIPTION ? `${words.slice(0, DESCRIPTION)}…` : words,
  );
  const facts = document.createElement('dl');
  for (const fact of copies(head, '.head .facts > div')) facts.append(fact);
  for (const link of facts.querySelectorAll('a')) {
    const plain = document.createElement('span');
    plain.className = 'named';
    plain.append(...link.childNodes);
    link.replaceWith(plain);
  }
  const tags = document.createElement('p');
  tags.className = 'row';
  for (const tag of [...head.querySelectorAll('.tags > .tag')].slice(0, TAGS)) {
    tags.append(line('span', 'tag', tag.textContent));
  }
  return [top, ...(words === '' ? [] : [description]), facts, ...(tags.hasChildNodes() ? [tags] : [])];
}

function copies(root: Element, selector: string): Node[] {
  return [...root.querySelectorAll(selector)].map((found) => document.importNode(found, true));
}

function line(tag: string, className: string, content: string | null | undefined): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content?.replace(/\s+/g, ' ').trim() ?? '';
  return element;
}

/** Below the link, above it where there is no room, and never beyond the edges. */
function place(element: HTMLElement, link: HTMLElement): void {
  const around = link.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const isRight = getComputedStyle(link).direction === 'rtl';
  const start = isRight ? around.right - width : around.left;
  const below = around.bottom + GAP;
  element.style.left = `${String(Math.max(GAP, Math.min(start, innerWidth - width - GAP)))}px`;
  element.style.top = `${String(below + height < innerHeight ? below : Math.max(GAP, around.top - height - GAP))}px`;
}
