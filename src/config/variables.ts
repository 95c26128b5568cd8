/** Variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text after its variables were filled in. */
export interface FilledText {
  readonly text: string;
  /** Names of the variables that occur, set or not. */
  readonly names: readonly string[];
  /** Those that are neither set nor have a default. */
  readonly unset: readonly string[];
  /** Pieces that begin like a variable and are none. */
  readonly malformed: readonly string[];
}

const PIECE = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\{[^}]*\}?/g;

/**
 * Fills `${NAME}` and `${NAME:-default}` from the environment; `$${` stands for the characters `${`.
 *
 * As in a shell, the default also replaces an empty value.
 */
export function fillVariables(text: string, env: Environment): FilledText {
  const names: string[] = [];
  const unset: string[] = [];
  const malformed: string[] = [];
  const filled = text.replace(PIECE, (piece: string, name?: string, fallback?: string) => {
    if (piece === '$${') return '${';
    if (name === undefined) {
      malformed.push(piece);
      return piece;
    }
    names.push(name);
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (fallback !== undefined) return value === undefined || value === '' ? fallback : value;
    if (value === undefined) unset.push(name);
    return value ?? '';
  });
  return { text: filled, names, unset, malformed };
}
