import { Type } from 'typebox';
import type { TUnsafe } from 'typebox';

/** Keyword that marks a text in the schema of options as secret. */
export const SECRET_KEYWORD = 'secret';

/** A value that must never be shown. However it is printed, it reads `[secret]`; only `reveal` gives it. */
export class SecretValue {
  readonly #value: string | undefined;

  /** @param value undefined where secrets are withheld, as in a build */
  constructor(value: string | undefined) {
    this.#value = value;
  }

  /**
   * The value itself, for the one call that needs it.
   *
   * @throws {Error} where secrets are withheld.
   */
  reveal(): string {
    if (this.#value === undefined) {
      throw new Error('secrets are only given to a harvest, not to a build');
    }
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  /** What `console.log` prints. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

/** An option that holds a secret. In the config its value comes from the environment: `token: ${GITHUB_TOKEN}`. */
export function Secret(options: { readonly description?: string } = {}): TUnsafe<SecretValue> {
  return Type.Unsafe<SecretValue>({ ...options, type: 'string', [SECRET_KEYWORD]: true });
}
