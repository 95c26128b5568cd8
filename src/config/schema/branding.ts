import { Type } from 'typebox';
import { strictObject } from './strict-object.ts';

const colour = (description: string) =>
  Type.String({
    description,
    pattern: '^#[0-9A-Fa-f]{6}$',
    patternErrorMessage: 'a colour as #rrggbb',
    examples: ['#1f5fbf'],
  });

/** What makes the portal look like the organisation's. */
export const brandingSchema = strictObject(
  {
    logo: Type.Optional(
      Type.String({
        description: 'Path of an SVG or PNG file, relative to this file. Without it the title stands alone.',
        pattern: '\\.(svg|png)$',
        patternErrorMessage: 'the path of an SVG or PNG file',
        examples: ['content/logo.svg'],
      }),
    ),
    colours: Type.Optional(
      strictObject(
        {
          accent: Type.Optional(
            strictObject(
              {
                light: colour('Accent colour on light backgrounds, as #rrggbb.'),
                dark: colour('Accent colour on dark backgrounds, as #rrggbb.'),
              },
              { description: 'The colour of links and of what is selected.' },
            ),
          ),
        },
        { description: 'Colours that replace those of Callboard.' },
      ),
    ),
  },
  { description: 'Logo and colours.', default: {} },
);
