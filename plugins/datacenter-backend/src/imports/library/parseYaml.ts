import { InputError } from '@backstage/errors';
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  ScalarTag,
  Tags,
  visit,
} from 'yaml';

/** The largest files of the library are a third of it. */
const MAX_CHARACTERS = 1_000_000;
const MAX_ALIASES = 100;
/** Of expanded aliases: a few that hold each other make billions. */
const MAX_EXPANDED = 100;

export interface ParsedYaml {
  value: unknown;
  /** Line, from 1, where the value at the path is; of its nearest parent when it is not there. */
  lineOf(path: readonly string[]): number;
}

/** As the library's own tools read it (PyYAML), to whom `yes` is true. */
const yesAndNo: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/,
  resolve: word => /^(?:yes|on)$/i.test(word),
};

/** To the same tools a model `2E10` is a text. */
const isNoExponent = (tag: Tags[number]) =>
  typeof tag === 'string' || !('format' in tag && tag.format === 'EXP');

/**
 * Reads what strangers wrote.
 *
 * @throws InputError with the line, also for files that would take all memory or time
 */
export function parseYaml(text: string): ParsedYaml {
  if (text.length > MAX_CHARACTERS) {
    throw new InputError(
      `The file is longer than ${MAX_CHARACTERS.toLocaleString('en')} characters`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    merge: true,
    customTags: tags => [yesAndNo, ...tags.filter(isNoExponent)],
    lineCounter,
    prettyErrors: false,
    // Takes the square of the number of keys; looked for below.
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    throw new InputError(`Line ${lineAt(error.pos[0])}: ${error.message}`);
  }
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
    },
    Map: (_, map) => {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (known.has(name)) {
          const line = lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0);
          throw new InputError(`Line ${line}: '${name}' is there twice`);
        }
        known.add(name);
      }
    },
  });
  if (aliases > MAX_ALIASES) {
    throw new InputError(`The file has more than ${MAX_ALIASES} aliases`);
  }
  return {
    value: expand(() => document.toJS({ maxAliasCount: MAX_EXPANDED })),
    lineOf: path => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length).map(toKey), true);
        if (isNode(node) && node.range) {
          return lineAt(node.range[0]);
        }
      }
      return isMap(document.contents) && document.contents.range
        ? lineAt(document.contents.range[0])
        : 1;
    },
  };
}

function expand(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    // An alias of nothing, of itself, or of billions: all are ReferenceErrors.
    throw new InputError('The aliases of the file cannot be followed', error);
  }
}

const toKey = (part: string) => (/^\d+$/.test(part) ? Number(part) : part);
