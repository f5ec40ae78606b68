import { checkFaceImage } from './checkFaceImage';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const pngOf = (width: number, height: number) => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const jpegOf = (width: number, height: number) =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffffc4000401ab', 'hex'),
    Buffer.from([0xff, 0xc2, 0, 17, 8]),
    Buffer.from([height >> 8, height % 256, width >> 8, width % 256, 3]),
    Buffer.alloc(9),
  ]);

const webpOf = (chunk: string, fill: (bytes: Buffer) => void) => {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.write('WEBP', 8);
  bytes.write(chunk, 12);
  fill(bytes);
  return bytes;
};

const svg = (inside: string, attributes = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="190" viewBox="0 0 190 20" ${attributes}>${inside}</svg>`,
  );

describe('checkFaceImage', () => {
  it.each([
    ['image/png', pngOf(300, 20)],
    ['image/jpeg', jpegOf(300, 20)],
    [
      'image/webp',
      webpOf('VP8 ', bytes => {
        bytes.writeUInt16LE(300, 26);
        bytes.writeUInt16LE(20, 28);
      }),
    ],
    [
      'image/webp',
      webpOf('VP8L', bytes => bytes.writeUInt32LE(299 + 19 * 2 ** 14, 21)),
    ],
    [
      'image/webp',
      webpOf('VP8X', bytes => {
        bytes.writeUIntLE(299, 24, 3);
        bytes.writeUIntLE(19, 27, 3);
      }),
    ],
  ])('knows %s and its size by its bytes', (type, bytes) => {
    expect(checkFaceImage(bytes)).toEqual({ type, width: 300, height: 20 });
  });

  it.each([
    ['no image', Buffer.from('hello'), /none of PNG/],
    ['nothing', Buffer.alloc(0), /none of PNG/],
    ['bytes that are no text', Buffer.from('3cff', 'hex'), /none of PNG/],
    ['a PNG cut off', png.subarray(0, 20), /cut off/],
    ['a JPEG without a frame', jpegOf(1, 1).subarray(0, 24), /cut off/],
    ['a WebP of an unknown kind', webpOf('ABCD', () => {}), /cut off/],
    ['a PNG without pixels', pngOf(0, 5), /cut off/],
    ['a long side', pngOf(8193, 1), /8193 × 1 pixels/],
    ['many pixels', pngOf(8000, 8000), /8000 × 8000 pixels/],
    ['a large file', Buffer.alloc(2_000_001), /larger/],
    ['a large SVG', svg(' '.repeat(1_000_000)), /SVG is larger/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => checkFaceImage(bytes)).toThrow(reason);
  });

  it('lets drawings be drawings', () => {
    const drawing = svg(`
      <style><![CDATA[.a { fill: url(#g); font-family: "A@B" }]]></style>
      <defs><linearGradient id="g"/></defs>
      <use xlink:href="#g" href="#g"/>
      <a href="#top"><text>on &amp; off: onclick="x" &lt;script&gt;</text></a>
      <rect fill='url("#g")' style="stroke: url( '#g' )" class="a"/>
      <image href="data:image/png;base64,${png.toString('base64')}"/>
      <animate attributeName="x" values="1;2"/>`);
    expect(checkFaceImage(drawing)).toEqual({
      type: 'image/svg+xml',
      width: 190,
      height: 20,
    });
  });

  it('knows no size where a drawing says none that can be drawn', () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1e999"/>';
    expect(checkFaceImage(Buffer.from(drawing))).toEqual({
      type: 'image/svg+xml',
    });
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    [
      'a script by another prefix',
      '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
    ],
    ['a handler', '<rect onclick="x"/>'],
    ['a handler in capitals', '<rect ONLOAD="x"/>'],
    ['foreign content', '<foreignObject/>'],
    ['HTML', '<h:b xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ['an image from elsewhere', '<image href="https://example.com/a.png"/>'],
    ['a relative image', '<image xlink:href="a.png"/>'],
    ['a drawing as data', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a link that runs', '<a href="java&#115;cript:alert(1)"/>'],
    [
      'an animated link',
      '<a><animate attributeName="xlink:href" to="javascript:x"/></a>',
    ],
    ['a handler that is set', '<set attributeName="onclick" to="x"/>'],
    ['a style from elsewhere', '<style>@import "a.css";</style>'],
    [
      'an address in a style',
      '<style>a{fill:url( "//example.com/a" )}</style>',
    ],
    ['an address in pieces', '<style>a{fill:ur<![CDATA[l(a.svg)]]>}</style>'],
    ['an address in disguise', '<style>@\\69mport "a";</style>'],
    ['an address in two disguises', '<rect fill="u\\72l(//example.com/a)"/>'],
    ['an address in an attribute', '<rect fill="URL(https://example.com)"/>'],
    ['another base', '<g xml:base="https://example.com"/>'],
    ['an instruction', '<?xml-stylesheet href="a.css"?>'],
    ['an entity', '<text>&bomb;</text>'],
    ['a prefix of nothing', '<x:rect/>'],
    ['an open element', '<rect>'],
    ['depth', `${'<g>'.repeat(200)}${'</g>'.repeat(200)}`],
  ])('refuses an SVG with %s', (_, inside) => {
    expect(() => checkFaceImage(svg(inside))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('SVG'),
      }),
    );
  });

  it.each([
    [
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
      /Line 1: the SVG has a document type/,
    ],
    ['<?xml version="1.0" encoding="euc-kr"?>\n<svg/>', /UTF-8/],
    ['<html/>', /not SVG/],
    ['<svg/>', /not SVG/],
  ])('refuses %s', (text, reason) => {
    expect(() => checkFaceImage(Buffer.from(text))).toThrow(reason);
  });
});
