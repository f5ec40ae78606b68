import { setImmediate } from 'timers/promises';
import { Canvas } from './Canvas';
import { drawingWriter } from './drawingWriter';
import { factsWriter } from './factsWriter';
import { HeadingWriter } from './HeadingWriter';
import { PageWriter } from './PageWriter';
import { paragraphWriter } from './paragraphWriter';
import { PdfBlock, PdfDocument } from './PdfDocument';
import { tableWriter } from './tableWriter';
import { writeFurniture, writeTitle } from './writeTitle';

/**
 * A document as PDF, with Pretendard for Korean and Latin text, page numbers and an
 * outline. The same document is the same file, byte for byte.
 *
 * Lets other work go on between blocks and within long tables. A picture that
 * cannot be read leaves a crossed box.
 */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const canvas = new Canvas(document);
  const writer = new PageWriter(canvas, document.page);
  const headings = new HeadingWriter(writer);

  writeTitle(writer, document);
  for (const [index, section] of document.sections.entries()) {
    const { heading, level = 1, startsPage, blocks } = section;
    // The first one goes below the title.
    if (startsPage && index > 0 && !writer.isAtTop) writer.newPage();
    if (heading) {
      const startHeight = blocks.length ? startHeightOf(writer, blocks[0]) : 0;
      headings.write(heading, level, startHeight);
    }
    for (const block of blocks) {
      await writeBlock(writer, block);
      await setImmediate();
    }
  }
  writeFurniture(writer, document);
  return canvas.end();
}

function startHeightOf(writer: PageWriter, block: PdfBlock): number {
  switch (block.type) {
    case 'paragraph':
      return paragraphWriter.startHeight(writer, block);
    case 'facts':
      return factsWriter.startHeight(writer, block);
    case 'table':
      return tableWriter.startHeight(writer, block);
    default:
      return drawingWriter.startHeight(writer, block);
  }
}

async function writeBlock(writer: PageWriter, block: PdfBlock): Promise<void> {
  switch (block.type) {
    case 'paragraph':
      return paragraphWriter.write(writer, block);
    case 'facts':
      return factsWriter.write(writer, block);
    case 'table':
      return tableWriter.write(writer, block);
    default:
      return drawingWriter.write(writer, block);
  }
}
