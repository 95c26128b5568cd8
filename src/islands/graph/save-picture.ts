import { mermaidText } from '../../graph/explorer/mermaid.ts';
import { sceneSvg } from '../../graph/explorer/scene-svg.ts';
import type { Scene } from '../../graph/explorer/scene.ts';
import { KindImages } from './kind-images.ts';
import { paintScene } from './paint-scene.ts';
import { readPalette } from './palette.ts';

/** Formats that a picture is saved in. */
export type PictureFormat = 'svg' | 'png' | 'mermaid';

/** What a saved picture needs of the page. */
export interface SaveOptions {
  /** Element whose colours and font the picture has. */
  readonly stage: HTMLElement;
  /** Absolute address of a row's page. */
  readonly hrefOf: (row: number) => string;
}

/** Longest side of a PNG, in pixels: what browsers can hold in memory. */
const LONGEST = 8192;

/** Saves the whole scene as a file. */
export async function savePicture(scene: Scene, format: PictureFormat, options: SaveOptions): Promise<void> {
  if (format === 'png') {
    const blob = await png(scene, options.stage);
    if (blob) save(blob, 'graph.png');
    return;
  }
  if (format === 'mermaid') {
    save(new Blob([mermaidText(scene)], { type: 'text/plain' }), 'graph.mmd');
    return;
  }
  const svg = sceneSvg(scene, readPalette(options.stage), options.hrefOf);
  save(new Blob([svg], { type: 'image/svg+xml' }), 'graph.svg');
}

async function png(scene: Scene, stage: HTMLElement): Promise<Blob | null> {
  const pad = 24;
  const [width, height] = [scene.width + 2 * pad, scene.height + 2 * pad];
  const scale = Math.min(2, LONGEST / width, LONGEST / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const colours = readPalette(stage);
  const images = new KindImages(colours, () => undefined);
  await images.load(new Set(scene.nodes.map(({ kind }) => kind)));
  context.fillStyle = colours.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, pad * scale, pad * scale);
  const area = { x: -pad, y: -pad, width, height };
  const font = getComputedStyle(stage).fontFamily;
  const work = paintScene(context, scene, { colours, images, font }, area, Math.max(scale, 0.5));
  while (work.next().done !== true);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
