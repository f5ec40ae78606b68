import { fontRules } from './fontRules';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Properties that the style sheet sets, and a file of its own has to bring. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/** Between two drawings, and around all of them. */
const gap = 20;

/** Above a drawing, for what it is called. */
const head = 28;

/** A drawing as an SVG of its own; width and height in pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** What is drawn inside an element, the drawings side by side on one ground. */
export async function drawingOf(root: Element): Promise<Drawing> {
  const drawings = [
    ...root.querySelectorAll<SVGSVGElement>('svg[viewBox]'),
  ].map(original => {
    const [, , width, height] = original
      .getAttribute('viewBox')!
      .split(' ')
      .map(Number);
    return { original, width, height };
  });
  const highest = Math.max(...drawings.map(one => one.height), 1);
  const { backgroundColor, color, fontFamily } = getComputedStyle(
    document.body,
  );
  let x = gap;
  const parts = drawings.map(({ original, width, height }) => {
    const copy = withStyles(original);
    // Racks stand on one floor.
    const y = gap + head + highest - height;
    for (const [name, value] of Object.entries({ x, y, width, height })) {
      copy.setAttribute(name, String(value));
    }
    const name = document.createElementNS(svgNamespace, 'text');
    name.textContent = labelOf(original);
    for (const [attribute, value] of Object.entries({
      x,
      y: y - head / 3,
      fill: color,
      'font-family': fontFamily,
      'font-size': 14,
      'font-weight': 600,
    })) {
      name.setAttribute(attribute, String(value));
    }
    x += width + gap;
    const writer = new XMLSerializer();
    return `${writer.serializeToString(name)}${writer.serializeToString(copy)}`;
  });
  const letters = drawings
    .map(({ original }) => original.textContent + labelOf(original))
    .join('');
  const fonts = await fontRules(letters, fontFamily);
  const size = { width: x, height: highest + head + 2 * gap };
  return {
    svg: `<svg xmlns="${svgNamespace}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><style>${fonts}</style><rect width="100%" height="100%" fill="${backgroundColor}"/>${parts.join('')}</svg>`,
    ...size,
  };
}

const labelOf = (svg: SVGSVGElement) => svg.getAttribute('aria-label') ?? '';

function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const property of styled) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
  });
  return copy;
}
