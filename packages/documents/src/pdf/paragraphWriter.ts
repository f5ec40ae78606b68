import { TextStyle } from './Canvas';
import { BlockWriter } from './BlockWriter';
import { lineHeight } from './PageWriter';
import { PdfParagraph } from './PdfDocument';
import { BODY, QUIET } from './styles';

const SPACE = 2;

export const paragraphWriter: BlockWriter<PdfParagraph> = {
  startHeight: () => 2 * lineHeight(BODY),

  async write(writer, { text, tone }) {
    const style = styleOf(tone);
    writer.space(SPACE);
    writer.writeLines(writer.wrap(text, style), style);
    writer.y += SPACE;
  },
};

function styleOf(tone: PdfParagraph['tone']): TextStyle {
  if (tone === 'strong') return { ...BODY, weight: 'bold' };
  return tone === 'quiet' ? { ...BODY, color: QUIET } : BODY;
}
