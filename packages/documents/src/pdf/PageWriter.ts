import { fitText } from '../text/fitText';
import { printable } from '../text/printable';
import { wrapText } from '../text/wrapText';
import { Canvas, CAP_HEIGHT, TextStyle } from './Canvas';
import { PdfPageFormat } from './PdfDocument';
import { LEADING } from './styles';

/** Millimetres of ISO 216. */
const SIZES = { A4: [210, 297], A3: [297, 420] };
const MARGIN = { side: 15, top: 19, bottom: 17 };

/** Goes down the pages: where the next thing goes, and whether there is room for it. */
export class PageWriter {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left = MARGIN.side;
  y = MARGIN.top;

  constructor(
    readonly canvas: Canvas,
    { size, orientation }: PdfPageFormat,
  ) {
    const [short, long] = SIZES[size];
    const isPortrait = orientation === 'portrait';
    this.pageWidth = isPortrait ? short : long;
    this.pageHeight = isPortrait ? long : short;
    this.newPage();
  }

  get width(): number {
    return this.pageWidth - 2 * MARGIN.side;
  }

  /** How much fits on an empty page. */
  get height(): number {
    return this.pageHeight - MARGIN.top - MARGIN.bottom;
  }

  get remaining(): number {
    return this.pageHeight - MARGIN.bottom - this.y;
  }

  get isAtTop(): boolean {
    return this.y === MARGIN.top;
  }

  newPage(): void {
    this.canvas.addPage(this.pageWidth, this.pageHeight);
    this.y = MARGIN.top;
  }

  /** Goes to the next page where less than this is left of the current one. */
  ensure(height: number): void {
    if (height > this.remaining && !this.isAtTop) this.newPage();
  }

  /** Air before the next thing; none at the top of a page. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  wrap(text: string, style: TextStyle, width = this.width): string[] {
    return wrapText(printable(text), width, this.canvas.measure(style));
  }

  /** A text on one line, cut with an ellipsis where it is too long. */
  cut(text: string, style: TextStyle, width: number): string {
    const { size } = style;
    const line = printable(text).replace(/\n/g, ' ');
    return fitText(line, { width, size, minSize: size }, (part, at) =>
      this.canvas.widthOf(part, { ...style, size: at }),
    ).text;
  }

  /** Lines of text over as many pages as they need. */
  writeLines(lines: string[], style: TextStyle): void {
    for (const line of lines) {
      const height = lineHeight(style);
      this.ensure(height);
      this.line(line, this.left, this.y, style);
      this.y += height;
    }
  }

  /** One line whose height begins at `top`. */
  line(text: string, x: number, top: number, style: TextStyle): void {
    const middle = top + lineHeight(style) / 2;
    this.canvas.text(text, x, middle + (style.size * CAP_HEIGHT) / 2, style);
  }

  /** A level line over the whole width of the text. */
  rule(y: number, color: string, thickness: number): void {
    this.canvas.pdf
      .lineWidth(thickness)
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .stroke(color);
  }
}

export const lineHeight = ({ size }: TextStyle) => size * LEADING;
