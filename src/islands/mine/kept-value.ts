/** Tells the page that what the reader keeps in this browser has changed; sent on `document`. */
export const MINE_CHANGED = 'callboard:mine';

/** A value that the reader's browser keeps for this portal, as JSON. Blocked or damaged storage reads as empty. */
export interface KeptValue<Value> {
  read(): Value | undefined;
  /** Keeps the value, or forgets it when undefined, and tells the page. */
  write(value: Value | undefined): void;
}

/** @param isValue what is read must satisfy this, as anybody can edit storage */
export function keptValue<Value>(
  name: string,
  isValue: (value: unknown) => value is Value,
): KeptValue<Value> {
  const key = `callboard:${document.documentElement.dataset['base'] ?? '/'}:${name}`;
  return {
    read() {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isValue(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      try {
        if (value === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Storage is blocked: nothing is kept, and the page goes on.
      }
      document.dispatchEvent(new CustomEvent(MINE_CHANGED, { detail: name }));
    },
  };
}
