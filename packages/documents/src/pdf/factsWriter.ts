import { BlockWriter } from './BlockWriter';
import { TextStyle } from './Canvas';
import { lineHeight, PageWriter } from './PageWriter';
import { PdfFacts } from './PdfDocument';
import { BODY, HAIRLINE, QUIET } from './styles';

const SPACE = 2;
const NAME: TextStyle = { ...BODY, color: QUIET };
/** A pair of a name and a value needs about as much. */
const PAIR_WIDTH = 80;
const NAME_SHARE = 0.34;
const GAP = 8;
const PADDING = 0.9;

interface Pair {
  name: string[];
  value: string[];
}

export const factsWriter: BlockWriter<PdfFacts> = {
  startHeight: () => SPACE + 2 * lineHeight(BODY),

  async write(writer, { facts }) {
    const columns = Math.max(1, Math.floor(writer.width / PAIR_WIDTH));
    const width = (writer.width - GAP * (columns - 1)) / columns;
    const nameWidth = width * NAME_SHARE;
    const pairs = facts.map(({ name, value }): Pair => ({
      name: writer.wrap(name, NAME, nameWidth - 2),
      value: writer.wrap(value, BODY, width - nameWidth),
    }));

    writer.space(SPACE);
    for (let at = 0; at < pairs.length; at += columns) {
      writePairs(writer, pairs.slice(at, at + columns), width, nameWidth);
    }
    writer.y += SPACE;
  },
};

/** Pairs side by side, over more than one page where a value is that long. */
function writePairs(
  writer: PageWriter,
  pairs: Pair[],
  width: number,
  nameWidth: number,
): void {
  const count = Math.max(
    ...pairs.map(({ name, value }) => Math.max(name.length, value.length)),
  );
  const height = lineHeight(BODY);
  writer.ensure(Math.min(count * height + 2 * PADDING, writer.height));
  writer.y += PADDING;
  for (let line = 0; line < count; line++) {
    writer.ensure(height);
    pairs.forEach(({ name, value }, column) => {
      const x = writer.left + column * (width + GAP);
      writer.line(name[line] ?? '', x, writer.y, NAME);
      writer.line(value[line] ?? '', x + nameWidth, writer.y, BODY);
    });
    writer.y += height;
  }
  writer.y += PADDING;
  writer.rule(writer.y, HAIRLINE, 0.15);
}
