import { AwsFault } from './AwsFault';

export interface Tag {
  Key?: string;
  Value?: string;
}

export interface Filter {
  Name?: string;
  Values?: string[];
}

/** What a filter looks at; undefined: the kind has no such filter. */
export type FilterValues<T> = (item: T, name: string) => string[] | undefined;

/** Items that every filter lets through: one of its values, of which `*` stands for anything. */
export function filtered<T extends { Tags?: Tag[] }>(
  items: T[],
  filters: Filter[] | undefined,
  valuesOf: FilterValues<T>,
): T[] {
  return items.filter(item =>
    (filters ?? []).every(({ Name = '', Values = [] }) =>
      (tagValues(item, Name) ?? required(valuesOf(item, Name), Name)).some(
        value => Values.some(wanted => matches(value, wanted)),
      ),
    ),
  );
}

function tagValues(
  { Tags = [] }: { Tags?: Tag[] },
  name: string,
): string[] | undefined {
  if (name === 'tag-key') {
    return Tags.map(({ Key = '' }) => Key);
  }
  return name.startsWith('tag:')
    ? Tags.filter(({ Key }) => Key === name.slice(4)).map(
        ({ Value = '' }) => Value,
      )
    : undefined;
}

function required(values: string[] | undefined, name: string): string[] {
  if (!values) {
    throw new AwsFault(
      'InvalidParameterValue',
      `The filter '${name}' is invalid`,
    );
  }
  return values;
}

function matches(value: string, wanted: string): boolean {
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`).test(value);
}

/** Fewest and most that EC2 takes as `MaxResults`. */
const limits = { least: 5, most: 1000 };

/**
 * A page, and the token of the next one.
 *
 * @throws AwsFault when the token is none that was given out
 */
export function paged<T>(
  items: T[],
  request: { MaxResults?: number; NextToken?: string },
  least = limits.least,
): { items: T[]; NextToken?: string } {
  const { MaxResults = limits.most, NextToken } = request;
  if (MaxResults < least || MaxResults > limits.most) {
    throw new AwsFault(
      'InvalidParameterValue',
      `Value ( ${MaxResults} ) for parameter maxResults is invalid. Expecting a value greater than or equal to ${least}.`,
    );
  }
  const from = NextToken === undefined ? 0 : readToken(NextToken);
  const end = from + MaxResults;
  return {
    items: items.slice(from, end),
    NextToken: end < items.length ? writeToken(end) : undefined,
  };
}

const writeToken = (at: number) =>
  Buffer.from(`page:${at}`).toString('base64url');

function readToken(token: string): number {
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) {
    throw new AwsFault('InvalidNextToken', 'The specified token is not valid');
  }
  return Number(match[1]);
}
