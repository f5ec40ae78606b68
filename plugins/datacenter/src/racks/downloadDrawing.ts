import { download } from '@rackstage/ui';

/** Properties that the style sheet sets, and a file of its own has to bring. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/** Saves what is drawn inside an element as one SVG file, the drawings side by side. */
export function downloadDrawing(root: HTMLElement | null, name: string): void {
  const drawings = [...(root?.querySelectorAll('svg[viewBox]') ?? [])].filter(
    (svg): svg is SVGSVGElement => svg instanceof SVGSVGElement,
  );
  let x = 0;
  let height = 0;
  const parts = drawings.map(svg => {
    const copy = withStyles(svg);
    copy.setAttribute('x', String(x));
    x += svg.viewBox.baseVal.width + 20;
    height = Math.max(height, svg.viewBox.baseVal.height);
    return new XMLSerializer().serializeToString(copy);
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${x} ${height}" width="${x}" height="${height}">${parts.join('')}</svg>`;
  download(`${name}.svg`, new Blob([text], { type: 'image/svg+xml' }));
}

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
