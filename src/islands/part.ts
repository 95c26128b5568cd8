/**
 * The element of a component that a selector names.
 *
 * @throws {Error} when the page's markup and its script do not fit.
 */
export function part<Type extends Element>(root: Element, selector: string, type: new () => Type): Type {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}
