import { BlockWriter } from './BlockWriter';
import { drawScene } from './drawScene';
import { lineHeight, PageWriter } from './PageWriter';
import { PdfDrawing } from './PdfDocument';
import { CAPTION } from './styles';

const SPACE = 3;
/** What a heading above may need, when a drawing fills the page. */
const HEADING_ROOM = 14;

export const drawingWriter: BlockWriter<PdfDrawing> = {
  startHeight: heightOf,

  async write(writer, drawing) {
    const { scene, caption } = drawing;
    writer.space(SPACE);
    writer.ensure(heightOf(writer, drawing));
    const scale = scaleOf(writer, drawing);
    const x = writer.left + (writer.width - scene.width * scale) / 2;
    drawScene(writer.canvas, scene, { x, y: writer.y, scale });
    writer.y += scene.height * scale;
    if (caption) {
      writer.y += 1;
      for (const line of writer.wrap(caption, CAPTION)) {
        const room = writer.width - writer.canvas.widthOf(line, CAPTION);
        writer.line(line, writer.left + room / 2, writer.y, CAPTION);
        writer.y += lineHeight(CAPTION);
      }
    }
    writer.y += SPACE;
  },
};

function heightOf(writer: PageWriter, drawing: PdfDrawing): number {
  return (
    drawing.scene.height * scaleOf(writer, drawing) +
    captionHeight(writer, drawing)
  );
}

/** Never larger than it is, and never larger than a page. */
function scaleOf(writer: PageWriter, drawing: PdfDrawing): number {
  const { scene } = drawing;
  const room =
    writer.height - HEADING_ROOM - captionHeight(writer, drawing) - SPACE;
  return Math.min(1, writer.width / scene.width, room / scene.height);
}

function captionHeight(writer: PageWriter, { caption }: PdfDrawing): number {
  if (!caption) return 0;
  return 1 + writer.wrap(caption, CAPTION).length * lineHeight(CAPTION);
}
