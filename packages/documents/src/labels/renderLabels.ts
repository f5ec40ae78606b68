import { setImmediate } from 'timers/promises';
import { Canvas, CanvasOptions } from '../pdf/Canvas';
import { drawScene } from '../pdf/drawScene';
import { labelPages, LabelPagesOptions } from './labelPages';

export interface RenderLabelsOptions extends LabelPagesOptions, CanvasOptions {}

/**
 * Sheets of labels as PDF, which viewers print at its own size. Throws what
 * `labelPages` throws.
 */
export async function renderLabels(
  options: RenderLabelsOptions,
): Promise<Buffer> {
  const canvas = new Canvas(options);
  const pages = labelPages(options, (text, style) =>
    canvas.widthOf(text, style),
  );
  canvas.printAtOwnSize();
  for (const page of pages) {
    canvas.addPage(page.width, page.height);
    drawScene(canvas, page, { x: 0, y: 0, scale: 1 });
    await setImmediate();
  }
  return canvas.end();
}
