const HOVER_MS = 300;
const FOCUS_MS = 600;
const LEAVE_MS = 150;

/**
 * Previews of entities: resting the pointer on a link to one, or coming to it by keyboard, shows a card. Escape closes
 * it. The code of the card is loaded when the first is wanted; touch has no previews.
 */
export function startPeek(): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLAnchorElement | undefined;

  const after = (delay: number, what: () => void) => {
    clearTimeout(waiting);
    waiting = setTimeout(what, delay);
  };
  const show = (link: HTMLAnchorElement, delay: number) => {
    after(delay, () => {
      current = link;
      void import('./peek-card.ts').then(({ showCard }) => {
        if (current === link) void showCard(link, () => current === link);
      });
    });
  };
  const close = () => {
    if (!current) return;
    current = undefined;
    void import('./peek-card.ts').then(({ hideCard }) => {
      if (!current) hideCard();
    });
  };
  const hide = (delay: number) => {
    after(delay, close);
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    const link = entityLink(target, base);
    if (link) {
      if (link !== current) show(link, HOVER_MS);
      else clearTimeout(waiting);
    } else if (target.closest('.peek')) clearTimeout(waiting);
    else hide(LEAVE_MS);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = target instanceof Element && target.matches(':focus-visible') && entityLink(target, base);
    close();
    if (link) show(link, FOCUS_MS);
    else hide(0);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide(0);
  });
  addEventListener(
    'scroll',
    () => {
      if (document.querySelector('.peek')) hide(0);
    },
    { passive: true, capture: true },
  );
}

/** The link to another entity's page that an element is or stands in. */
function entityLink(element: Element, base: string): HTMLAnchorElement | undefined {
  const link = element.closest('a');
  if (link?.origin !== location.origin || link.closest('dialog, .peek')) return undefined;
  const isEntity =
    link.pathname.startsWith(`${base}catalog/`) &&
    /^(?:[^/]+\/){3}$/.test(link.pathname.slice(`${base}catalog/`.length));
  return isEntity && link.pathname !== location.pathname ? link : undefined;
}
