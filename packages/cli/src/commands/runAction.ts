import { JsonObject } from '@backstage/types';
import { CommandError, exitCodes } from '../exitCodes';
import { Language, Say } from '../language/language';
import { OutputFormat, print, requireFormat } from '../output/print';
import { Action, invoke } from '../portal/registry';
import { Portal } from '../portal/Portal';
import { follow } from '../wait/follow';
import { confirm } from './confirm';
import { fieldsOf, flagOf } from './options';
import { readObject, readText } from './readInput';

/** Options that every command of an action has. */
export interface CommonOptions {
  output: OutputFormat;
  columns?: string;
  input?: string;
  secrets?: string;
  yes?: boolean;
  wait?: boolean;
  /** Only where there is something to wait for. */
  timeout?: string;
}

/** The most that the portal gives at once. */
const pageSize = 500;

export async function runAction(
  action: Action,
  id: string | undefined,
  options: CommonOptions & Record<string, unknown>,
  { portal, language }: { portal: Portal; language: Language },
): Promise<void> {
  const { say } = language;
  const title = language.titleOf(action);
  // All that can be wrong with the command is told before anything is done.
  requireFormat(options.output, say);
  const seconds = secondsOf(options, say);
  if (options.input === '-' && options.secrets === '-') {
    throw new CommandError(say('noInput'), exitCodes.usage);
  }
  const input: JsonObject = {
    ...(options.input &&
      readObject('--input', readText(options.input, say), say)),
    ...fieldsOf(action.schema.input, options, say),
    ...(id !== undefined && { id }),
  };
  requireAll(action, input, language);
  const secrets = secretsOf(action, options.secrets, language);
  if (action.attributes.destructive && !options.yes) {
    const { id: subject = Object.values(input).join(' ') } = input;
    await confirm(title, String(subject), say);
  }
  const output = await everyPage(action, input, secrets, portal);
  const done = options.wait
    ? await follow(portal, output, { seconds, say })
    : output;
  print(done, action.schema.output, options, say);
}

function secondsOf({ timeout = '0' }: CommonOptions, say: Say): number {
  if (!/^\d+$/.test(timeout)) {
    throw new CommandError(
      say('badValue', {
        option: '--timeout',
        type: 'integer',
        value: timeout,
      }),
      exitCodes.usage,
    );
  }
  return Number(timeout);
}

function requireAll(
  { schema, name }: Action,
  input: JsonObject,
  { say }: Language,
): void {
  // A key for doing it once: this run of the command is once.
  if (schema.input.required?.includes('idempotencyKey')) {
    input.idempotencyKey ??= `rackstage-${name}-${crypto.randomUUID()}`;
  }
  const missing = (schema.input.required ?? []).filter(
    field => !(field in input),
  );
  if (missing.length > 0) {
    throw new CommandError(
      say('missing', {
        options: missing
          .map(field => (field === 'id' ? '<id>' : flagOf(field)))
          .join(', '),
      }),
      exitCodes.usage,
    );
  }
}

/** From a file, standard input or the environment: never from arguments, which others on the machine can read. */
function secretsOf(
  action: Action,
  file: string | undefined,
  language: Language,
): JsonObject | undefined {
  const { secrets } = action.schema;
  if (!secrets) {
    return undefined;
  }
  const { say } = language;
  const text = file ? readText(file, say) : process.env.RACKSTAGE_SECRETS;
  if (!text) {
    if (!secrets.required?.length) {
      return {};
    }
    throw new CommandError(
      say('secretsNeeded', {
        title: language.titleOf(action),
        fields: secrets.required.join(', '),
      }),
      exitCodes.usage,
    );
  }
  return readObject('--secrets', text, say);
}

/** A list is read to its end, unless a page of it was asked for. */
async function everyPage(
  action: Action,
  input: JsonObject,
  secrets: JsonObject | undefined,
  portal: Portal,
): Promise<JsonObject> {
  const { cursor, limit } = action.schema.input.properties ?? {};
  const asksForPage = 'cursor' in input || 'limit' in input;
  if (!cursor || !limit || asksForPage) {
    return invoke(portal, action, input, secrets);
  }
  const first = await invoke(portal, action, { ...input, limit: pageSize });
  const items = [...(first.items as JsonObject[])];
  let next = first.nextCursor;
  while (next) {
    const page = await invoke(portal, action, {
      ...input,
      limit: pageSize,
      cursor: next,
    });
    items.push(...(page.items as JsonObject[]));
    next = page.nextCursor;
  }
  const { nextCursor, ...rest } = first;
  return { ...rest, items };
}
