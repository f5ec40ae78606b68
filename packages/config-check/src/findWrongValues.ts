import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { ConfigFinding } from './checkConfig';
import { ConfigFile, Path, pathText } from './ConfigFile';
import { LoadedSchema } from './loadSchema';

/** Values that do not fit their schema, each pointed to where it was set last. */
export function findWrongValues(
  files: ConfigFile[],
  { schema }: LoadedSchema,
  data: JsonObject,
): ConfigFinding[] {
  try {
    schema.process([{ data, context: 'all files together' }]);
    return [];
  } catch (error) {
    const messages =
      isError(error) && Array.isArray(error.messages)
        ? (error.messages as string[])
        : [String(error)];
    return messages.map(message => locate(files, message));
  }
}

/** As Backstage says it: `Config must be number { type=number } at /backend/listen/port`. */
function locate(files: ConfigFile[], message: string): ConfigFinding {
  const [, what = message, pointer = ''] =
    message.match(/^\w+ (.*?)(?: \{.*\})? at (\S+)$/) ?? [];
  const path: Path = pointer
    .split('/')
    .filter(Boolean)
    .map(segment => (/^\d+$/.test(segment) ? Number(segment) : segment));
  const found = [...files]
    .reverse()
    .find(file => file.lineOf(path) !== undefined);
  return {
    kind: 'value',
    path: pathText(path),
    file: found?.name,
    line: found?.lineOf(path),
    detail: what,
  };
}
