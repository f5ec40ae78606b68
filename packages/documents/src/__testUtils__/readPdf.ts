import { inflateSync } from 'zlib';

export interface PdfPage {
  /** In points. */
  width: number;
  height: number;
  /** Each text as it was drawn, by what a reader copies from it. */
  texts: string[];
  /** What draws the page. */
  content: string;
}

interface PdfObject {
  dictionary: string;
  stream?: Buffer;
}

/** Reads a PDF back as pdfkit writes them: pages, and their texts by ToUnicode. */
export function readPdf(file: Buffer): PdfPage[] {
  const objects = objectsOf(file);
  const fonts = new Map<string, Map<string, string>>();
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary))
    .map(page => {
      const [, , width, height] = one(page.dictionary, /\/MediaBox \[(.*?)\]/)
        .split(' ')
        .map(Number);
      const content = streamOf(objects, page.dictionary, 'Contents');
      const resources = objectOf(objects, page.dictionary, 'Resources');
      for (const [, name, id] of resources.dictionary.matchAll(
        /\/(F\d+) (\d+) 0 R/g,
      )) {
        const { dictionary } = objects.get(id)!;
        fonts.set(name, readCmap(streamOf(objects, dictionary, 'ToUnicode')));
      }
      return { width, height, content, texts: textsOf(content, fonts) };
    });
}

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendobj', start);
    const streamAt = text.indexOf('\nstream\n', start);
    const hasStream = streamAt > 0 && streamAt < end;
    const dictionary = text.slice(start, hasStream ? streamAt : end);
    const object: PdfObject = { dictionary };
    if (hasStream) {
      const length = Number(one(dictionary, /\/Length (\d+)/));
      object.stream = file.subarray(streamAt + 8, streamAt + 8 + length);
    }
    objects.set(match[1], object);
  }
  return objects;
}

function objectOf(
  objects: Map<string, PdfObject>,
  dictionary: string,
  name: string,
): PdfObject {
  return objects.get(one(dictionary, new RegExp(`/${name} (\\d+) 0 R`)))!;
}

function streamOf(
  objects: Map<string, PdfObject>,
  dictionary: string,
  name: string,
): string {
  const { stream } = objectOf(objects, dictionary, name);
  return inflateSync(stream!).toString('latin1');
}

/** The text of each glyph. */
function readCmap(cmap: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, first, list] of cmap.matchAll(
    /<(\w{4})> <\w{4}> \[([^\]]*)\]/g,
  )) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const bytes = Buffer.from(hex.replace(/ /g, ''), 'hex');
      texts.set(glyph, bytes.swap16().toString('utf16le'));
    });
  }
  return texts;
}

function textsOf(
  content: string,
  fonts: Map<string, Map<string, string>>,
): string[] {
  let font = new Map<string, string>();
  const texts: string[] = [];
  for (const [, name, array] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (name) font = fonts.get(name)!;
    else texts.push(textOf(array, font));
  }
  return texts;
}

function textOf(array: string, font: Map<string, string>): string {
  return [...array.matchAll(/<(\w*)>/g)]
    .flatMap(([, hex]) => hex.match(/.{4}/g) ?? [])
    .map(glyph => font.get(glyph))
    .join('');
}

function one(text: string, pattern: RegExp): string {
  const match = pattern.exec(text);
  if (!match) throw new Error(`No ${pattern} in ${text.slice(0, 200)}`);
  return match[1];
}
