import { InputError } from '@backstage/errors';
import { SaxesAttributeNS, SaxesParser, SaxesTagNS } from 'saxes';
import { ImageSize } from './imageSize';
import { requireLocalAddress, requireLocalStyle } from './svgReferences';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const XML = 'http://www.w3.org/XML/1998/namespace';

const MAX_DEPTH = 100;
const MAX_ELEMENTS = 50_000;

/** They run, or hold what is not SVG. Compared in lower case. */
const refusedElements = [
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
];

/** Elements that give another element an attribute. */
const animations = ['animate', 'set', 'animatetransform', 'animatemotion'];

/**
 * Reads a drawing as a browser would, and refuses what is more than a drawing.
 *
 * @returns its size where it says one, in pixels
 * @throws InputError with the line and what is there
 */
export function checkSvg(text: string): Partial<ImageSize> {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (what: string) => {
    throw new InputError(`Line ${parser.line}: the SVG has ${what}`);
  };
  const styles: string[] = [];
  let depth = 0;
  let elements = 0;
  let size: Partial<ImageSize> = {};
  parser.on('error', error => {
    throw new InputError(`The SVG is not well-formed XML: ${error.message}`);
  });
  parser.on('doctype', () =>
    refuse('a document type, where entities are declared'),
  );
  parser.on('processinginstruction', () => refuse('a processing instruction'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && encoding.toLowerCase() !== 'utf-8') {
      refuse('an encoding other than UTF-8');
    }
  });
  parser.on('opentag', tag => {
    depth += 1;
    elements += 1;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
      refuse('too many elements, or too many inside each other');
    }
    if (depth === 1) {
      if (tag.local !== 'svg' || tag.uri !== SVG) {
        throw new InputError('The file is XML, but not SVG');
      }
      size = sizeOf(tag);
    }
    checkElement(tag, refuse);
    if (tag.local.toLowerCase() === 'style') {
      styles.push('');
    }
  });
  const addText = (part: string) => {
    if (styles.length) {
      styles[styles.length - 1] += part;
    }
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', tag => {
    depth -= 1;
    if (tag.local.toLowerCase() === 'style') {
      requireLocalStyle(styles.pop() ?? '', refuse);
    }
  });
  parser.write(text).close();
  return size;
}

function checkElement(tag: SaxesTagNS, refuse: (what: string) => void): void {
  const name = tag.local.toLowerCase();
  if (tag.uri === XHTML || refusedElements.includes(name)) {
    refuse(`the element ${tag.name}`);
  }
  for (const attribute of Object.values(tag.attributes)) {
    checkAttribute(name, attribute, refuse);
  }
}

function checkAttribute(
  element: string,
  { name, local, uri, value }: SaxesAttributeNS,
  refuse: (what: string) => void,
): void {
  const attribute = local.toLowerCase();
  if (attribute.startsWith('on')) {
    refuse(`the event handler ${name}`);
  }
  if (uri === XML && attribute === 'base') {
    refuse('xml:base, which leads references elsewhere');
  }
  if (attribute === 'href' || attribute === 'src') {
    requireLocalAddress(value, refuse);
  }
  if (
    animations.includes(element) &&
    attribute === 'attributename' &&
    /^(.*:)?(href|src|on.*|style)$/i.test(value.trim())
  ) {
    refuse(`an animation of ${value.trim()}`);
  }
  // Any presentation attribute can hold an address: fill="url(…)".
  requireLocalStyle(value, refuse);
}

/** `width` and `height` in pixels, else of the `viewBox`. */
function sizeOf({ attributes }: SaxesTagNS): Partial<ImageSize> {
  const [, , boxWidth, boxHeight] = (attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const length = (text: string | undefined, fallback: number | undefined) => {
    const [, digits] = /^\s*(\d*\.?\d+)(?:px)?\s*$/.exec(text ?? '') ?? [];
    const pixels = digits === undefined ? fallback : Number(digits);
    return pixels !== undefined && pixels > 0 && Number.isFinite(pixels)
      ? pixels
      : undefined;
  };
  return {
    width: length(attributes.width?.value, boxWidth),
    height: length(attributes.height?.value, boxHeight),
  };
}
