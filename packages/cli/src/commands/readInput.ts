import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { parseText } from './options';

/** Of a file, or of standard input for `-`. @throws CommandError */
export function readText(file: string, say: Say): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(say('badFile', { file, reason }), exitCodes.usage);
  }
}

/** @throws CommandError when it is no object in YAML or JSON; never quotes it, which may be secret */
export function readObject(option: string, text: string, say: Say): JsonObject {
  const fail = (reason: string) =>
    new CommandError(say('badJson', { option, reason }), exitCodes.usage);
  let value;
  try {
    value = parseText(option, text, say);
  } catch {
    throw fail('syntax');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fail('object');
  }
  return value as JsonObject;
}
