import { PageWriter } from './PageWriter';
import { PdfDocument } from './PdfDocument';
import { BODY, FURNITURE, QUIET, RULE, SUBTITLE, TITLE } from './styles';

/** The head of the first page. */
export function writeTitle(writer: PageWriter, document: PdfDocument): void {
  const { title, subtitle, producedAt } = document;
  writer.writeLines(writer.wrap(title, TITLE), TITLE);
  if (subtitle) writer.writeLines(writer.wrap(subtitle, SUBTITLE), SUBTITLE);
  const quiet = { ...BODY, color: QUIET };
  writer.writeLines(writer.wrap(producedAt, quiet), quiet);
  writer.y += 2;
  writer.rule(writer.y, RULE, 0.4);
  writer.y += 3;
}

/** What stands on every page, when it is known how many there are. */
export function writeFurniture(
  writer: PageWriter,
  { title, producedAt }: PdfDocument,
): void {
  const { canvas, left, width, pageHeight } = writer;
  const foot = pageHeight - 11;
  canvas.eachPage((page, count) => {
    const number = `${page} / ${count}`;
    const numberWidth = canvas.widthOf(number, FURNITURE);
    const right = left + width - numberWidth;
    writer.line(number, right, foot, FURNITURE);
    const date = writer.cut(producedAt, FURNITURE, right - left - 5);
    writer.line(date, left, foot, FURNITURE);
    // The first page has the title large.
    if (page === 1) return;
    writer.line(writer.cut(title, FURNITURE, width), left, 10, FURNITURE);
  });
}
