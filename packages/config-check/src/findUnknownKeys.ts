import { closest, distance } from 'fastest-levenshtein';
import { ConfigFinding } from './checkConfig';
import { ConfigFile, Path, pathText } from './ConfigFile';

/** The part of a JSON schema that says which names there are. */
export interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  patternProperties?: Record<string, SchemaNode>;
  additionalProperties?: boolean | SchemaNode;
  items?: SchemaNode | SchemaNode[];
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  allOf?: SchemaNode[];
}

/** Settings that no schema has. Where a schema leaves names open, all are right. */
export function findUnknownKeys(
  file: ConfigFile,
  schema: SchemaNode,
): ConfigFinding[] {
  return walk(file.data, [schema], [])
    .map(finding => ({
      ...finding,
      file: file.name,
      line: file.lineOf(finding.segments),
    }))
    .map(({ segments, ...finding }) => finding);
}

type Found = ConfigFinding & { segments: Path };

function walk(value: unknown, schemas: SchemaNode[], path: Path): Found[] {
  const all = schemas.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: inner }) => inner ?? []);
    return items.length === 0
      ? []
      : value.flatMap((item, index) => walk(item, items, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const known = new Set(
    all.flatMap(({ properties }) => Object.keys(properties ?? {})),
  );
  return Object.entries(value).flatMap(([key, inner]) => {
    const next = all.flatMap(node => schemaOf(node, key));
    const segments = [...path, key];
    if (next.length > 0) {
      return walk(inner, next, segments);
    }
    return known.size === 0 || all.some(isOpen)
      ? []
      : unknown(segments, key, [...known], value);
  });
}

function unknown(
  segments: Path,
  key: string,
  known: string[],
  siblings: object,
): Found[] {
  const path = pathText(segments);
  const near = closest(key, known);
  if (isNearly(key, near) && !(near in siblings)) {
    return [
      {
        kind: 'typo',
        path,
        detail: pathText([...segments.slice(0, -1), near]),
        segments,
      },
    ];
  }
  // What plugins without a schema read stands at the top.
  return segments.length === 1 ? [] : [{ kind: 'unknown', path, segments }];
}

/** One letter in four may be another one, or two may have changed places. */
function isNearly(a: string, b: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 4));
  return distance(a, b) <= most || letters(a) === letters(b);
}

const alternatives = (node: SchemaNode): SchemaNode[] => [
  node,
  ...[node.anyOf, node.oneOf, node.allOf]
    .flatMap(nodes => nodes ?? [])
    .flatMap(alternatives),
];

function schemaOf(node: SchemaNode, key: string): SchemaNode[] {
  const {
    additionalProperties,
    patternProperties = {},
    properties = {},
  } = node;
  if (Object.hasOwn(properties, key)) {
    return [properties[key]];
  }
  const matching = Object.entries(patternProperties)
    .filter(([pattern]) => new RegExp(pattern).test(key))
    .map(([, schema]) => schema);
  return typeof additionalProperties === 'object'
    ? [...matching, additionalProperties]
    : matching;
}

const isOpen = ({ additionalProperties }: SchemaNode) =>
  additionalProperties === true;
