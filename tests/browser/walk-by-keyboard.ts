import type { Page } from 'playwright-core';

/** Stops that a walk takes at most: long lists repeat themselves. */
const MOST = 90;

interface Stop {
  readonly what: string;
  readonly fault?: string | undefined;
}

/**
 * Walks through a page with Tab: the first stop leads to the content; every stop has a name, is in sight, shows that it
 * is focused, and lets go. Returns what is wrong.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // A page that is for searching begins in its field.
  const begins = await page.evaluate(() => document.activeElement !== document.body);
  let before = '';
  for (let step = 0; step < MOST; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === undefined) return step === 0 ? ['nothing can be focused'] : faults;
    if (step === 0 && !begins && !stop.what.includes('href="#main"'))
      faults.push(`the first stop is ${stop.what}`);
    if (stop.what === before) return [...faults, `the focus stays on ${stop.what}`];
    if (stop.fault !== undefined) faults.push(`${stop.what} ${stop.fault}`);
    before = stop.what;
  }
  return faults;
}

/** Runs in the page. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) {
    return undefined;
  }
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const what = `${String(place)} ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`;
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return { what, fault: 'has no size' };
  const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, 10)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return { what, fault: 'is out of sight' };
  const over = document.elementFromPoint(x, y);
  const row = element.closest('tr') ?? element.closest('li, label, dd') ?? element;
  const isSeen = over !== null && (row.contains(over) || over.contains(element));
  if (!isSeen) return { what, fault: `lies under ${over?.outerHTML.slice(0, 80) ?? 'nothing'}` };
  // By a ring around it or what holds it, by a bar at the start of its row, by the edge of its box in a picture.
  const holders = [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    row.firstElementChild,
  ];
  const hasRing = holders.some((holder) => {
    if (!holder) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(holder);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const edge = element instanceof SVGElement ? element.querySelector('rect') : null;
  if (hasRing || (edge && Number.parseFloat(getComputedStyle(edge).strokeWidth) >= 2)) return { what };
  return { what, fault: 'does not show that it is focused' };
}
