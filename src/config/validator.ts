import { Ajv } from 'ajv';

/** An ajv that fills in defaults, finds every mistake, and keeps what its errors speak of. */
export function createValidator(): Ajv {
  const ajv = new Ajv({ allErrors: true, verbose: true, useDefaults: true, strictTypes: false });
  ajv.addVocabulary(['patternErrorMessage']);
  return ajv;
}
