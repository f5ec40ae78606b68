import { relative } from 'node:path';
import { Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ConfigFinding } from './checkConfig';

/** Segments of a setting's name; numbers are places in a list. */
export type Path = (string | number)[];

export const pathText = (path: Path): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') {
      return `${text}[${segment}]`;
    }
    return text ? `${text}.${segment}` : segment;
  }, '');

/** A YAML file that knows where everything in it stands. */
export class ConfigFile {
  readonly name: string;
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(path: string, text: string) {
    this.name = relative(process.cwd(), path) || path;
    this.document = parseDocument(text, { lineCounter: this.lines });
  }

  get data(): unknown {
    return this.document.toJS();
  }

  syntaxErrors(): ConfigFinding[] {
    return this.document.errors.map(({ message, pos }) => ({
      kind: 'syntax' as const,
      file: this.name,
      line: this.lines.linePos(pos[0]).line,
      detail: message.split('\n')[0],
    }));
  }

  /** Where the name of the setting stands; nothing when the file does not have it. */
  lineOf(path: Path): number | undefined {
    const wanted = pathText(path);
    let line: number | undefined;
    visit(this.document, {
      Pair: (_, pair, ancestors) => {
        const found = [...ancestors, pair].flatMap(pairKey);
        if (pathText(found) === withoutPlaces(wanted) && isScalar(pair.key)) {
          const start = pair.key.range?.[0] ?? 0;
          line ??= this.lines.linePos(start).line;
        }
      },
    });
    return line;
  }
}

/** A place in a list has no name to point to: its list does. */
const withoutPlaces = (text: string) => text.replace(/\[\d+\]/g, '');

function pairKey(node: unknown): string[] {
  const { key } = Object(node) as { key?: { value?: unknown } };
  return key?.value === undefined ? [] : [String(key.value)];
}
