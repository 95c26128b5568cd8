/** Takes secrets out of text before anybody sees it. */
export interface Redactor {
  /** Makes a value known as secret. Values of fewer than four characters are left: they would blot out words. */
  add(secret: string): void;
  /** The text with every known secret, and every password in an address, replaced by `[secret]`. */
  redact(text: string): string;
}

const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY/i;
const PASSWORD_IN_ADDRESS = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,500}@/gi;

/** A redactor that knows the variables of the environment whose names speak of secrets; short ones, such as `true`, are none. */
export function createRedactor(env: Readonly<Record<string, string | undefined>> = {}): Redactor {
  const secrets = new Set<string>();
  const add = (secret: string): void => {
    if (secret.length < 4) return;
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      secrets.add(form);
    }
  };
  for (const [name, value] of Object.entries(env))
    if (value && value.length >= 8 && SECRET_NAME.test(name)) add(value);
  return {
    add,
    redact(text) {
      let redacted = text;
      for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
        redacted = redacted.replaceAll(secret, '[secret]');
      }
      return redacted.replace(PASSWORD_IN_ADDRESS, '$1[secret]@');
    },
  };
}
