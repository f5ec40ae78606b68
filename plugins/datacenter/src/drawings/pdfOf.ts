import PdfDocument from 'pdfkit';
import { Drawing } from './drawingOf';

/** Points: a third of an inch. */
const margin = 24;

/** A page of A3 with the JPEG of a drawing as large as it fits; lying, when it is wider than high. */
export async function pdfOf(
  jpeg: Blob,
  { width, height }: Drawing,
): Promise<Blob> {
  const document = new PdfDocument({
    size: 'A3',
    layout: width > height ? 'landscape' : 'portrait',
    margin,
    // Nothing is written, and the browser has none of its fonts.
    font: '',
  });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  document.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
  const done = new Promise<void>(resolve => {
    document.on('end', () => resolve());
  });
  document.image(await jpeg.arrayBuffer(), margin, margin, {
    fit: [document.page.width - 2 * margin, document.page.height - 2 * margin],
    align: 'center',
    valign: 'center',
  });
  document.end();
  await done;
  return new Blob(parts, { type: 'application/pdf' });
}
