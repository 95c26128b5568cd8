/** Tells the page that what the reader keeps in this browser has changed; sent on `document`, `detail` its name. */
export const MINE_CHANGED = 'callboard:mine';

/** A value that the reader's browser keeps for this portal, as JSON. */
export interface KeptValue<Value> {
  /** The value; undefined when nothing, or nothing sound, is kept. */
  read(): Value | undefined;
  /** Keeps the value, or forgets it when undefined, and tells the page. Where storage is blocked or full the page keeps it. */
  write(value: Value | undefined): void;
}

const prefix = (): string => `callboard:${document.documentElement.dataset['base'] ?? '/'}:`;

/** @param isValue what is read must satisfy this, as anybody can edit storage */
export function keptValue<Value>(
  name: string,
  isValue: (value: unknown) => value is Value,
): KeptValue<Value> {
  const key = prefix() + name;
  let page: { readonly value: Value | undefined } | undefined;
  return {
    read() {
      if (page) return page.value;
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
        page = undefined;
      } catch {
        page = { value };
      }
      tell(name);
    },
  };
}

/** Tells this page what other tabs keep, and what changed while it lay in the browser's history. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key }) => {
    if (key === null) tell('');
    else if (key.startsWith(prefix())) tell(key.slice(prefix().length));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell('');
  });
}

/** Runs now and whenever one of these has changed, or all may have. */
export function onMine(names: readonly string[], show: () => void): void {
  document.addEventListener(MINE_CHANGED, (event) => {
    const name: unknown = (event as CustomEvent).detail;
    if (name === '' || names.includes(String(name))) show();
  });
  show();
}

function tell(name: string): void {
  document.dispatchEvent(new CustomEvent(MINE_CHANGED, { detail: name }));
}
