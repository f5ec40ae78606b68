import { download } from '@rackstage/ui';
import { Drawing, drawingOf } from './drawingOf';
import { rasterOf } from './rasterOf';

export const drawingFormats = ['svg', 'png', 'pdf'] as const;

export type DrawingFormat = (typeof drawingFormats)[number];

/**
 * Saves what is drawn inside an element as one file.
 *
 * @throws when the browser cannot make a picture of it
 */
export async function saveDrawing(
  root: Element,
  name: string,
  format: DrawingFormat,
): Promise<void> {
  download(`${name}.${format}`, await fileOf(await drawingOf(root), format));
}

async function fileOf(drawing: Drawing, format: DrawingFormat): Promise<Blob> {
  switch (format) {
    case 'svg':
      return new Blob([drawing.svg], { type: 'image/svg+xml' });
    case 'png':
      return rasterOf(drawing, 'image/png');
    default: {
      const { pdfOf } = await import('./pdfOf');
      return pdfOf(await rasterOf(drawing, 'image/jpeg'), drawing);
    }
  }
}
