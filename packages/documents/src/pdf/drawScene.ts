import {
  Scene,
  SceneImage,
  ScenePrimitive,
  SceneShape,
  SceneStroke,
  SceneText,
} from '../scene';
import { fitText } from '../text/fitText';
import { printable } from '../text/printable';
import { CAP_HEIGHT, Canvas, points } from './Canvas';

/** Where a scene goes on the page, and how much larger it is drawn. */
export interface ScenePlace {
  x: number;
  y: number;
  scale: number;
}

/** Draws a scene on the current page; what lies outside of it is not drawn. */
export function drawScene(
  canvas: Canvas,
  scene: Scene,
  { x, y, scale }: ScenePlace,
): void {
  const { pdf } = canvas;
  pdf.save();
  pdf.translate(x, y).scale(scale);
  pdf.rect(0, 0, scene.width, scene.height).clip();
  for (const item of scene.items) drawItem(canvas, item);
  pdf.restore();
}

function drawItem(canvas: Canvas, item: ScenePrimitive): void {
  const { pdf } = canvas;
  switch (item.type) {
    case 'rect': {
      const { x, y, width, height, radius } = item;
      paint(canvas, item, () => {
        if (radius) pdf.roundedRect(x, y, width, height, radius);
        else pdf.rect(x, y, width, height);
      });
      break;
    }
    case 'polygon':
      paint(canvas, item, () => {
        pdf.polygon(...item.points);
      });
      break;
    case 'line': {
      const [[x, y], ...rest] = item.points;
      paint(canvas, { stroke: '#000000', ...item }, () => {
        pdf.moveTo(x, y);
        for (const [toX, toY] of rest) pdf.lineTo(toX, toY);
      });
      break;
    }
    case 'bars':
      for (const { x, y, width, height } of item.bars) {
        pdf.rect(x, y, width, height);
      }
      if (item.bars.length) pdf.fill(item.color ?? '#000000');
      break;
    case 'image':
      drawImage(canvas, item);
      break;
    default:
      drawText(canvas, item);
  }
}

/** Fills and outlines a path; a path that gets neither must not stay open. */
function paint(
  canvas: Canvas,
  style: SceneShape & SceneStroke,
  path: () => void,
): void {
  const { fill, stroke, strokeWidth = 0.2, dash, opacity = 1 } = style;
  if (!fill && !stroke) return;
  const { pdf } = canvas;
  pdf.save();
  if (opacity < 1) pdf.opacity(opacity);
  if (stroke) pdf.lineWidth(strokeWidth);
  if (dash) pdf.dash(dash[0], { space: dash[1] });
  path();
  if (fill && stroke) pdf.fillAndStroke(fill, stroke);
  else if (fill) pdf.fill(fill);
  else pdf.stroke(stroke);
  pdf.restore();
}

function drawImage(canvas: Canvas, item: SceneImage): void {
  const { x, y, width, height, content } = item;
  if (canvas.image(content, { x, y, width, height })) return;
  // A picture that cannot be read: the place says so, and the rest is still drawn.
  const stroke = { stroke: '#adb5bd', strokeWidth: 0.15 };
  paint(canvas, stroke, () => {
    canvas.pdf.rect(x, y, width, height);
    canvas.pdf.moveTo(x, y).lineTo(x + width, y + height);
    canvas.pdf.moveTo(x + width, y).lineTo(x, y + height);
  });
}

function drawText(canvas: Canvas, item: SceneText): void {
  const { x, y, weight, color, maxWidth, minSize = points(4) } = item;
  const wanted = printable(item.text).replace(/\n/g, ' ');
  const { text, size } =
    maxWidth === undefined
      ? { text: wanted, size: item.size }
      : fitText(
          wanted,
          { width: maxWidth, size: item.size, minSize },
          (part, at) => canvas.widthOf(part, { size: at, weight }),
        );
  const style = { size, weight, color };
  const width = canvas.widthOf(text, style);
  const left = { left: 0, center: width / 2, right: width };
  const down = item.vertical === 'middle' ? (size * CAP_HEIGHT) / 2 : 0;

  const { pdf } = canvas;
  pdf.save();
  pdf.translate(x, y);
  if (item.rotate) pdf.rotate(item.rotate);
  canvas.text(text, -left[item.align ?? 'left'], down, style);
  pdf.restore();
}
