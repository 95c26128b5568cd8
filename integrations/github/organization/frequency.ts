import { Type } from 'typebox';
import type { Static } from 'typebox';

const amount = Type.Optional(Type.Number({ minimum: 0 }));

/** How often something happens, in Backstage's spellings of a duration. */
export const frequencySchema = Type.Union([
  Type.String({
    pattern: '^P(?!$)(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$',
    patternErrorMessage: 'a duration such as PT1H, or a mapping such as { hours: 1 }',
  }),
  Type.Object(
    { days: amount, hours: amount, minutes: amount, seconds: amount, milliseconds: amount },
    { additionalProperties: false },
  ),
]);

export type Frequency = Static<typeof frequencySchema>;

/** A duration in milliseconds, from ISO 8601 (`PT1H`) or a mapping (`{ hours: 1 }`). */
export function millisecondsOf(frequency: Frequency): number {
  const {
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
    milliseconds = 0,
  } = typeof frequency === 'string' ? parsed(frequency) : frequency;
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

function parsed(text: string): Exclude<Frequency, string> {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)?.map((part) => Number(part) || 0) ??
    [];
  return { days, hours, minutes, seconds };
}
