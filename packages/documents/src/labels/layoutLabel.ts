import { ScenePrimitive } from '../scene';
import { code128Bars, qrBars } from './drawCodes';
import { Label } from './Label';
import { Area, layoutLabelText, MeasureText } from './layoutLabelText';

/** Printers and cutters miss by about so much. */
const EDGE = 0.5;
const PADDING = 1.2;
/** Of the height, for bars. */
const BARS_SHARE = 0.3;

/**
 * What is printed on a label: the QR code at the left, the text beside it, the bars
 * below. The codes hold the whole of their texts, whatever becomes of the lines.
 *
 * Throws InputError for codes that could not be read.
 */
export function layoutLabel(
  label: Label,
  area: Area,
  measure: MeasureText,
): ScenePrimitive[] {
  const items: ScenePrimitive[] = [];
  const text = { ...area };
  if (label.code128) {
    const height = area.height * BARS_SHARE;
    const y = area.y + area.height - height - EDGE;
    const [x, width] = [area.x + EDGE, area.width - 2 * EDGE];
    items.push(code128Bars(label.code128, { x, y, width, height }));
    text.height -= height + EDGE;
  }
  if (label.qr) {
    const room = { width: area.width, height: text.height - 2 * EDGE };
    const [x, y] = [area.x + EDGE, area.y + EDGE];
    const { bars, side } = qrBars(label.qr, { x, y, ...room });
    items.push(bars);
    text.x += EDGE + side;
    text.width -= EDGE + side;
  }
  // The white around a QR code is room enough beside it.
  const left = label.qr ? 0 : PADDING;
  const bottom = label.code128 ? EDGE : PADDING;
  const textArea = {
    x: text.x + left,
    y: text.y + PADDING,
    width: text.width - left - PADDING,
    height: text.height - PADDING - bottom,
  };
  return [...items, ...layoutLabelText(label, textArea, measure)];
}
