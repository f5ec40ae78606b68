import { points } from '../pdf/Canvas';
import { ScenePrimitive } from '../scene';
import { code128Bars, qrBars } from './drawCodes';
import { Label } from './Label';

/** Printers and cutters miss by about so much. */
const EDGE = 0.5;
const PADDING = 1.2;
const LEADING = 1.3;
/** Of the first line, to the others. */
const FIRST = 1.25;
const SIZES = { most: 2.9, least: points(4.5) };
/** Of the height for bars, and of the width for the square. */
const SHARES = { bars: 0.3, square: 0.45 };

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What is printed on a label: the QR code at the left, the text beside it, the bars
 * below. The codes hold the whole of their texts; lines are set smaller and then
 * cut.
 */
export function layoutLabel(label: Label, area: Area): ScenePrimitive[] {
  const items: ScenePrimitive[] = [];
  const text = { ...area };
  if (label.code128) {
    const height = area.height * SHARES.bars;
    const y = area.y + area.height - height - EDGE;
    const [x, width] = [area.x + EDGE, area.width - 2 * EDGE];
    items.push(code128Bars(label.code128, { x, y, width, height }));
    text.height -= height + EDGE;
  }
  if (label.qr) {
    const room = text.height - 2 * EDGE;
    const side = Math.min(room, area.width * SHARES.square);
    const y = area.y + EDGE + (room - side) / 2;
    items.push(qrBars(label.qr, { x: area.x + EDGE, y, side }));
    text.x += EDGE + side;
    text.width -= EDGE + side;
  }
  // The white around a code is room enough beside it and above it.
  const left = label.qr ? 0 : PADDING;
  const bottom = label.code128 ? 0 : PADDING;
  return [
    ...items,
    ...layoutText(label, {
      x: text.x + left,
      y: text.y + PADDING,
      width: text.width - left - PADDING,
      height: text.height - PADDING - bottom,
    }),
  ];
}

function layoutText({ header, lines }: Label, area: Area): ScenePrimitive[] {
  const shown = fitLines(lines, area.height);
  const size = Math.min(SIZES.most, area.height / linesHeight(shown.length));
  const items: ScenePrimitive[] = [];
  let y = area.y + (area.height - linesHeight(shown.length) * size) / 2;
  shown.forEach((text, index) => {
    const isFirst = index === 0;
    const lineSize = isFirst ? size * FIRST : size;
    const height = lineSize * LEADING;
    let { x, width } = area;
    if (isFirst && header) {
      const badge = badgeOf(header, { x, y, width, height });
      items.push(...badge.items);
      x += badge.width + 1;
      width -= badge.width + 1;
    }
    items.push({
      type: 'text',
      text,
      x,
      y: y + height / 2,
      vertical: 'middle',
      size: lineSize,
      weight: isFirst ? 'bold' : 'regular',
      maxWidth: width,
      minSize: SIZES.least,
    });
    y += height;
  });
  return items;
}

/** In sizes of all lines but the first. */
const linesHeight = (count: number) => LEADING * (FIRST + count - 1);

/** As many lines as can still be read; an ellipsis says that there are more. */
function fitLines(lines: string[], height: number): string[] {
  const least = SIZES.least * LEADING;
  const room = Math.max(1, Math.floor(height / least - FIRST + 1));
  if (lines.length <= room) return lines.length ? lines : [''];
  return [...lines.slice(0, room - 1), `${lines[room - 1]} …`];
}

/** White on black, so that the end is seen before anything is read. */
function badgeOf(header: string, { x, y, width: most, height }: Area) {
  const width = Math.min(
    most / 2,
    height * Math.max(1, 0.4 + 0.5 * header.length),
  );
  const items: ScenePrimitive[] = [
    { type: 'rect', x, y, width, height, radius: 0.5, fill: '#000000' },
    {
      type: 'text',
      text: header,
      x: x + width / 2,
      y: y + height / 2,
      vertical: 'middle',
      align: 'center',
      size: height * 0.72,
      weight: 'bold',
      color: '#ffffff',
      maxWidth: width - 0.6,
    },
  ];
  return { width, items };
}
