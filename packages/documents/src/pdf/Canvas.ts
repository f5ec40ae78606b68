import PDFKit from 'pdfkit';
import { isError } from '@backstage/errors';
import { buffer } from 'stream/consumers';
import { checkImage } from '../images/checkImage';
import { FontWeight } from '../scene';
import { fontFile } from '../text/fonts';
import { setPlainly, TABULAR } from './fontFeatures';
import { Measure } from '../text/wrapText';

/** Millimetres of a length in points, the measure of type. */
export const points = (count: number) => (count * 25.4) / 72;
const PER_MM = 72 / 25.4;

/** The height of Pretendard's capital letters, in sizes. */
export const CAP_HEIGHT = 1448 / 2048;

export interface TextStyle {
  /** Of the font, in millimetres. */
  size: number;
  weight?: FontWeight;
  /** Digits of one width, so that numbers stand below each other. */
  tabular?: boolean;
  color?: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CanvasOptions {
  title: string;
  language: 'ko' | 'en';
  date: Date;
}

/**
 * The pages of a PDF in millimetres from the top left, with the fonts of this
 * package. Pages stay open until the end, as their numbers say how many there are.
 */
export class Canvas {
  readonly pdf: PDFKit.PDFDocument;
  private readonly images = new Map<
    Buffer,
    PDFKit.Mixins.ImageSrc | undefined
  >();
  private readonly content: Promise<Buffer>;

  constructor(options: CanvasOptions) {
    const { title, language, date } = options;
    this.pdf = new PDFKit({
      autoFirstPage: false,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: title,
        Producer: 'Rackstage',
        Creator: 'Rackstage',
        CreationDate: date,
        ModDate: date,
      },
    });
    for (const weight of ['regular', 'bold'] as const) {
      this.pdf.registerFont(weight, fontFile(weight));
      this.pdf.font(weight);
      setPlainly(this.pdf);
    }
    this.content = buffer(this.pdf);
  }

  addPage(width: number, height: number): void {
    this.pdf.addPage({ size: [width * PER_MM, height * PER_MM], margin: 0 });
    this.pdf.scale(PER_MM);
  }

  /** Asks viewers not to fit the pages to the paper: labels would miss their places. */
  printAtOwnSize(): void {
    const { _root: root } = this.pdf as unknown as HasViewerPreferences;
    root.data.ViewerPreferences.data.PrintScaling = 'None';
  }

  /** Does something on every page, when all of them are there. */
  eachPage(draw: (number: number, count: number) => void): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page);
      draw(page + 1, count);
    }
  }

  widthOf(text: string, style: TextStyle): number {
    this.setFont(style);
    return this.pdf.widthOfString(text, fontOptions(style));
  }

  measure(style: TextStyle): Measure {
    return text => this.widthOf(text, style);
  }

  /** One line, from `x` on, with its base line at `y`. */
  text(text: string, x: number, y: number, style: TextStyle): void {
    if (!text) return;
    this.setFont(style);
    this.pdf.fillColor(style.color ?? '#000000').text(text, x, y, {
      ...fontOptions(style),
      lineBreak: false,
      baseline: 'alphabetic',
    });
  }

  /**
   * A picture in the middle of a box, as large as fits; the same picture is in the
   * file once. False where it cannot be read.
   */
  image(content: Buffer, box: Box): boolean {
    const image = this.open(content);
    if (!image) return false;
    this.pdf.image(image, box.x, box.y, {
      fit: [box.width, box.height],
      align: 'center',
      valign: 'center',
    });
    return true;
  }

  end(): Promise<Buffer> {
    this.pdf.end();
    return this.content;
  }

  private open(content: Buffer): PDFKit.Mixins.ImageSrc | undefined {
    if (!this.images.has(content)) {
      this.images.set(content, openImage(this.pdf, content));
    }
    return this.images.get(content);
  }

  private setFont({ weight = 'regular', size }: TextStyle): void {
    this.pdf.font(weight).fontSize(size);
  }
}

/** Digits of one width; with the rest of the features, as they take the place of them. */
const fontOptions = ({ tabular }: TextStyle): PDFKit.Mixins.TextOptions =>
  tabular
    ? ({ features: TABULAR } as unknown as PDFKit.Mixins.TextOptions)
    : {};

/** What pdfkit keeps of its own preferences, and its types do not tell. */
interface HasViewerPreferences {
  _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } };
}

/** What pdfkit has, and its types do not: a picture that is drawn several times. */
interface OpensImages {
  openImage(content: Buffer): PDFKit.Mixins.ImageSrc;
}

function openImage(
  pdf: PDFKit.PDFDocument,
  content: Buffer,
): PDFKit.Mixins.ImageSrc | undefined {
  try {
    checkImage(content);
    return (pdf as unknown as OpensImages).openImage(content);
  } catch (error) {
    // pdfkit throws texts at a JPEG that it cannot read.
    if (isError(error) || typeof error === 'string') return undefined;
    throw error;
  }
}
