import { Type } from 'typebox';
import { strictObject } from './strict-object.ts';

const colour = (description: string) =>
  Type.String({
    description,
    pattern: '^#[0-9A-Fa-f]{6}$',
    patternErrorMessage: 'a colour as #rrggbb',
    examples: ['#1f5fbf'],
  });

const file = (description: string, ending: string, kind: string, example: string) =>
  Type.String({
    description,
    pattern: `\\.${ending}$`,
    patternErrorMessage: `the path of ${kind}`,
    examples: [example],
  });

const font = (description: string, example: string) => file(description, 'woff2', 'a WOFF2 file', example);

/** What makes the portal look like the organisation's. */
export const brandingSchema = strictObject(
  {
    logo: Type.Optional(
      file(
        'Path of an SVG or PNG file, relative to this file. A square one is the icon of the tab too. Without it the title stands beside the mark of Callboard.',
        '(svg|png)',
        'an SVG or PNG file',
        'content/logo.svg',
      ),
    ),
    colours: Type.Optional(
      strictObject(
        {
          accent: Type.Optional(
            strictObject(
              {
                light: colour('Accent colour on light backgrounds, as #rrggbb.'),
                dark: Type.Optional(
                  colour(
                    'Accent colour on dark backgrounds, as #rrggbb. Without it, that of light ones, as much lighter as it must be.',
                  ),
                ),
              },
              { description: 'The colour of links and of what is selected.' },
            ),
          ),
        },
        { description: 'Colours that replace those of Callboard.' },
      ),
    ),
    corners: Type.Optional(
      Type.Enum(['square', 'soft', 'round'], { description: 'How round corners are. Default: soft.' }),
    ),
    density: Type.Optional(
      Type.Enum(['compact', 'normal', 'roomy'], {
        description: 'How close rows and controls stand, where there is a mouse. Default: normal.',
      }),
    ),
    fonts: Type.Optional(
      strictObject(
        {
          text: Type.Optional(font('Path of the font of texts.', 'content/acme-sans.woff2')),
          code: Type.Optional(font('Path of the font of code.', 'content/acme-mono.woff2')),
        },
        { description: 'Fonts of your own, one WOFF2 file each, variable or not.' },
      ),
    ),
    stylesheet: Type.Optional(
      file(
        'Path of a stylesheet that has the last word, for what the keys above do not reach.',
        'css',
        'a CSS file',
        'content/portal.css',
      ),
    ),
  },
  { description: 'Logo, colours, shapes and fonts.', default: {} },
);
