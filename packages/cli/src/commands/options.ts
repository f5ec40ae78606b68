import { JsonObject, JsonValue } from '@backstage/types';
import { Option } from 'commander';
import { parse } from 'yaml';
import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { Schema } from '../portal/registry';

type Kind =
  'boolean' | 'integer' | 'number' | 'list' | 'pairs' | 'any' | 'text';

/** `accountId` is `--account-id`. */
export const flagOf = (field: string) =>
  `--${field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

/** What commander calls the value of a flag. */
const attributeOf = (field: string) =>
  new Option(`${flagOf(field)} <v>`).attributeName();

function kindOf({ type, items, additionalProperties, anyOf }: Schema): Kind {
  switch (type) {
    case 'boolean':
    case 'integer':
    case 'number':
      return type;
    case 'array':
      return items?.type === 'string' || items?.enum ? 'list' : 'any';
    case 'object':
      return typeof additionalProperties === 'object' &&
        additionalProperties.type === 'string'
        ? 'pairs'
        : 'any';
    case 'string':
      return 'text';
    default:
      return anyOf ? 'any' : 'text';
  }
}

const placeholders: Record<Kind, string> = {
  boolean: '[boolean]',
  integer: '<number>',
  number: '<number>',
  list: '<values...>',
  pairs: '<key=value...>',
  any: '<yaml>',
  text: '<text>',
};

/** A field of an action as an option of its command. */
export function optionOf(
  field: string,
  schema: Schema,
  required: boolean,
  say: Say,
): Option {
  const kind = kindOf(schema);
  const notes = [
    schema.description ?? '',
    schema.enum ? `(${schema.enum.join(', ')})` : '',
    required ? `(${say('required')})` : '',
    schema.default === undefined ? '' : `[${JSON.stringify(schema.default)}]`,
  ];
  return new Option(
    `${flagOf(field)} ${placeholders[kind]}`,
    notes.filter(Boolean).join(' '),
  );
}

/** The options of a command as fields of its action. @throws CommandError that names the option */
export function fieldsOf(
  schema: Schema,
  options: Record<string, unknown>,
  say: Say,
): JsonObject {
  const given = Object.entries(schema.properties ?? {}).flatMap(
    ([field, inner]) => {
      const value = options[attributeOf(field)];
      return value === undefined
        ? []
        : [[field, valueOf(flagOf(field), inner, value, say)]];
    },
  );
  return Object.fromEntries(given);
}

function valueOf(
  option: string,
  schema: Schema,
  value: unknown,
  say: Say,
): JsonValue {
  const kind = kindOf(schema);
  const fail = (type: string) =>
    new CommandError(
      say('badValue', { option, type, value: String(value) }),
      exitCodes.usage,
    );
  switch (kind) {
    case 'boolean':
      if (value === true || value === 'true') {
        return true;
      }
      if (value === 'false') {
        return false;
      }
      throw fail('true | false');
    case 'integer':
    case 'number': {
      const number = Number(value);
      if (String(value).trim() === '' || !Number.isFinite(number)) {
        throw fail(kind);
      }
      return number;
    }
    case 'list':
      return (value as string[]).flatMap(each => each.split(','));
    case 'pairs':
      return Object.fromEntries(
        (value as string[]).map(pair => {
          const at = pair.indexOf('=');
          if (at < 1) {
            throw fail('key=value');
          }
          return [pair.slice(0, at), pair.slice(at + 1)];
        }),
      );
    case 'any':
      return parseText(option, String(value), say);
    default:
      return String(value);
  }
}

/** YAML, and so JSON too. @throws CommandError */
export function parseText(option: string, text: string, say: Say): JsonValue {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new CommandError(say('badJson', { option, reason }), exitCodes.usage);
  }
}
