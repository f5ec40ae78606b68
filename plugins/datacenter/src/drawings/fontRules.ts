import { dataUrl, readBase64 } from '../base64';

/**
 * The parts of a web font that a text needs, as rules that bring their data: a
 * file or a picture made of a drawing gets no other font from the page.
 *
 * @param families - as computed styles have them; the first that the page brings counts
 */
export async function fontRules(
  text: string,
  families: string,
): Promise<string> {
  const faces = [...document.styleSheets].flatMap(sheet =>
    [...sheet.cssRules]
      .filter(rule => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        style,
        family: unquoted(style.getPropertyValue('font-family')),
        base: sheet.href ?? document.baseURI,
      })),
  );
  const family = families
    .split(',')
    .map(unquoted)
    .find(name => faces.some(face => face.family === name));
  const points = [...new Set(text)].map(letter => letter.codePointAt(0)!);
  const needed = faces.filter(
    face =>
      face.family === family &&
      covers(face.style.getPropertyValue('unicode-range'), points),
  );
  const rules = await Promise.all(
    needed.map(async ({ style, base }) => {
      const [, address] = /url\(["']?([^"')]+)/.exec(
        style.getPropertyValue('src'),
      )!;
      const font = await (await fetch(new URL(address, base))).blob();
      return `@font-face{font-family:"${family}";font-weight:${style.getPropertyValue('font-weight') || 'normal'};src:url(${dataUrl({ type: font.type, data: await readBase64(font) })})}`;
    }),
  );
  return rules.join('');
}

const unquoted = (name: string) => name.trim().replace(/^["']|["']$/g, '');

/** @param range - `U+AC00-AC2F, U+20`; nothing is everything (CSS Fonts 4, 4.5; wildcards are not used here) */
export function covers(range: string, points: number[]): boolean {
  const parts = range.split(',').map(part => {
    const [from, to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return { from: parseInt(from, 16), to: parseInt(to, 16) };
  });
  return (
    !range ||
    points.some(at => parts.some(({ from, to }) => at >= from && at <= to))
  );
}
