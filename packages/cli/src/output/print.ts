import { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';
import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { Schema } from '../portal/registry';
import { columnsOf } from './columns';
import { table, textOf, valueAt } from './table';

const outputFormats = ['table', 'json', 'yaml'] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** @throws CommandError that names the formats that there are */
export function requireFormat(value: string, say: Say): void {
  if (!outputFormats.some(format => format === value)) {
    throw new CommandError(say('badOutput', { value }), exitCodes.usage);
  }
}

/** Results go to standard output and nothing else does. */
export function print(
  output: JsonObject,
  schema: Schema,
  options: { output: OutputFormat; columns?: string },
  say: Say,
): void {
  process.stdout.write(rendered(output, schema, options, say));
}

export function rendered(
  output: JsonObject,
  schema: Schema,
  options: { output: OutputFormat; columns?: string },
  say: Say,
): string {
  const columns = options.columns?.split(',').map(name => name.trim());
  switch (options.output) {
    case 'json':
      return `${JSON.stringify(output, undefined, 2)}\n`;
    case 'yaml':
      return stringify(output);
    default:
      return Array.isArray(output.items)
        ? listed(output.items as JsonObject[], schema, columns, say)
        : facts(output, columns);
  }
}

function listed(
  items: JsonObject[],
  schema: Schema,
  columns: string[] | undefined,
  say: Say,
): string {
  if (items.length === 0) {
    return `${say('nothing')}\n`;
  }
  const names = columns ?? columnsOf(items, schema.properties?.items?.items);
  const rows = items.map(item =>
    names.map(name => textOf(valueAt(item, name))),
  );
  return table([names.map(name => name.toUpperCase()), ...rows]);
}

/** One thing: a line for each of its fields. */
function facts(output: JsonObject, columns = Object.keys(output)): string {
  return table(columns.map(name => [name, textOf(valueAt(output, name))]));
}
