import { printable } from '../text/printable';
import { points } from './Canvas';
import { lineHeight, PageWriter } from './PageWriter';
import { HEADINGS } from './styles';

const BEFORE = { 1: 6, 2: 3.5 };
const AFTER = 0.5;

/** Writes headings, and the outline of the file as it goes. */
export class HeadingWriter {
  private section?: PDFKit.PDFOutline;

  constructor(private readonly writer: PageWriter) {}

  /** `startHeight` is of what must stand on the same page below. */
  write(text: string, level: 1 | 2, startHeight: number): void {
    const { writer } = this;
    const style = HEADINGS[level];
    const lines = writer.wrap(text, style);
    const height = lines.length * lineHeight(style) + AFTER;

    writer.space(BEFORE[level]);
    writer.ensure(Math.min(height + startHeight, writer.height));
    this.addToOutline(text, level);
    writer.writeLines(lines, style);
    writer.y += AFTER;
  }

  private addToOutline(text: string, level: 1 | 2): void {
    const { canvas, pageWidth, y } = this.writer;
    const above =
      level === 2 && this.section ? this.section : canvas.pdf.outline;
    // pdfkit measures from the right and from the top, in points.
    const place = { left: pageWidth / points(1), top: y / points(1) };
    const item = above.addItem(printable(text).replace(/\n/g, ' '), {
      ...place,
      expanded: true,
    });
    if (level === 1) this.section = item;
  }
}
