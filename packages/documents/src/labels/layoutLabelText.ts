import { points } from '../pdf/Canvas';
import { FontWeight, ScenePrimitive } from '../scene';
import { printable } from '../text/printable';
import { wrapText } from '../text/wrapText';
import { Label } from './Label';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type MeasureText = (
  text: string,
  style: { size: number; weight: FontWeight },
) => number;

const LEADING = 1.3;
/** Of the first line, to the others. */
const FIRST = 1.25;
const SIZES = { most: 2.9, least: points(4.5), step: 0.1 };
const MOST_LINES_EACH = 2;
const BADGE_GAP = 0.7;

/** The text of a label at one size. */
interface Setting {
  size: number;
  first: string;
  rest: string[];
  fits: boolean;
}

/**
 * The lines of a label in the middle of the height: as large as all of them fit,
 * over two lines each where there is room. What does not fit at the least size that
 * can be read is cut with an ellipsis.
 */
export function layoutLabelText(
  { header, lines }: Label,
  area: Area,
  measure: MeasureText,
): ScenePrimitive[] {
  const texts = lines.map(line => printable(line).replace(/\s+/g, ' ').trim());
  const { size, first, rest } = largestSetting(texts, header, area, measure);
  const height = size * LEADING;
  const firstHeight = height * FIRST;
  let y = area.y + (area.height - firstHeight - rest.length * height) / 2;

  const items: ScenePrimitive[] = [];
  const badge = header ? badgeWidth(header, size) : 0;
  if (header) {
    const box = { x: area.x, y, width: badge, height: firstHeight };
    items.push(...drawBadge(header, box));
  }
  const indent = badge ? badge + BADGE_GAP : 0;
  const line = {
    type: 'text',
    vertical: 'middle',
    minSize: SIZES.least,
  } as const;
  items.push({
    ...line,
    text: first,
    x: area.x + indent,
    y: y + firstHeight / 2,
    size: size * FIRST,
    weight: 'bold',
    maxWidth: area.width - indent,
  });
  y += firstHeight;
  for (const text of rest) {
    const middle = y + height / 2;
    items.push({
      ...line,
      text,
      x: area.x,
      y: middle,
      size,
      maxWidth: area.width,
    });
    y += height;
  }
  return items;
}

function largestSetting(
  texts: string[],
  header: string | undefined,
  area: Area,
  measure: MeasureText,
): Setting {
  for (let size = SIZES.most; size > SIZES.least; size -= SIZES.step) {
    const setting = setAt(size, texts, header, area, measure);
    if (setting.fits) return setting;
  }
  const { least: size } = SIZES;
  const setting = setAt(size, texts, header, area, measure);
  return setting.fits
    ? setting
    : { ...setting, rest: cutLines(texts.slice(1), area, measure) };
}

function setAt(
  size: number,
  [first = '', ...others]: string[],
  header: string | undefined,
  area: Area,
  measure: MeasureText,
): Setting {
  const wrapped = others.map(text =>
    wrapText(text, area.width, part =>
      measure(part, { size, weight: 'regular' }),
    ),
  );
  const rest = wrapped.flat();
  const indent = header ? badgeWidth(header, size) + BADGE_GAP : 0;
  const firstStyle = { size: size * FIRST, weight: 'bold' } as const;
  const fits =
    wrapped.every(lines => lines.length <= MOST_LINES_EACH) &&
    size * LEADING * (FIRST + rest.length) <= area.height &&
    measure(first, firstStyle) <= area.width - indent;
  return { size, first, rest, fits };
}

/**
 * As many lines as there is room for at the least size: one for each text, then a
 * second one for those that need it. The last says that there are more.
 */
function cutLines(
  texts: string[],
  { width, height }: Area,
  measure: MeasureText,
): string[] {
  const { least: size } = SIZES;
  const room = Math.max(0, Math.floor(height / (size * LEADING) - FIRST));
  if (room === 0) return [];
  if (texts.length > room) {
    return [...texts.slice(0, room - 1), `${texts[room - 1]} …`];
  }
  let spare = room - texts.length;
  return texts.flatMap(text => {
    const [line, ...more] = wrapText(text, width, part =>
      measure(part, { size, weight: 'regular' }),
    );
    if (!more.length || spare === 0) return [text];
    spare -= 1;
    return [line, text.slice(line.length).trimStart()];
  });
}

const badgeWidth = (header: string, size: number) =>
  size * FIRST * LEADING * Math.max(1, 0.4 + 0.5 * header.length);

/** White on black, so that the end is seen before anything is read. */
function drawBadge(header: string, box: Area): ScenePrimitive[] {
  const { x, y, width, height } = box;
  return [
    { type: 'rect', ...box, radius: 0.4, fill: '#000000' },
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
      maxWidth: width - 0.5,
    },
  ];
}
