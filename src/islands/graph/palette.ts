import type { SceneColours } from '../../graph/explorer/scene-svg.ts';

const KINDS = ['component', 'api', 'system', 'domain', 'resource', 'group', 'template'];
const STATUS: Readonly<Record<string, string>> = { error: '--bad', warn: '--warn', info: '--unknown' };

/** The page's colours as a canvas and a file understand them: what the theme makes of them now. */
export function readPalette(element: HTMLElement): SceneColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colour = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return toRgb(getComputedStyle(probe).color);
  };
  const kinds = new Map(KINDS.map((kind) => [kind, colour(`--k-${kind}`)]));
  kinds.set('user', kinds.get('group') ?? '');
  const other = colour('--k-other');
  const levels = new Map(Object.entries(STATUS).map(([level, variable]) => [level, colour(variable)]));
  const palette: SceneColours = {
    canvas: colour('--panel'),
    raised: colour('--raised'),
    ink: colour('--ink'),
    inkSoft: colour('--ink-2'),
    line: colour('--line-2'),
    edge: colour('--line-3'),
    accent: colour('--accent'),
    kind: (kind) => kinds.get(kind.toLowerCase()) ?? other,
    worst: (level) => levels.get(level) ?? other,
  };
  probe.remove();
  return palette;
}

/** Programs that open a saved picture seldom know newer notations than `#rrggbb`. */
function toRgb(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
