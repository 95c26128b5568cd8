import { Type } from 'typebox';
import type { TObject, TObjectOptions, TProperties } from 'typebox';

/** An object whose unknown keys are errors. */
export function strictObject<Properties extends TProperties>(
  properties: Properties,
  options: TObjectOptions = {},
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, ...options });
}
