import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ConsoleLog } from '@rackstage/plugin-clouds-common';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';
import { DriverCall } from '../reconcilers/look';

/** A console may write lines without end. */
const mostCharacters = 256 * 1024;

/**
 * The last lines of the instance's serial console.
 *
 * @throws InputError when the cloud has no consoles, ConflictError while it has none of this instance, ServiceUnavailableError when it does not answer
 */
export async function readConsole(
  { cloudId, region }: InstanceRecord,
  maxLines: number,
  { consoles }: CloudConnection,
  call: DriverCall,
): Promise<Omit<ConsoleLog, 'readAt'>> {
  if (!consoles) {
    throw new InputError('This cloud shows no consoles');
  }
  if (cloudId === undefined) {
    throw new ConflictError(
      'The instance is not in the cloud yet; wait until it runs',
    );
  }
  try {
    const log = await call(options =>
      consoles.log({ region, id: cloudId, maxLines }, options),
    );
    return lastOf(log, maxLines);
  } catch (error) {
    throw isCloudError(error) ? readable(error) : error;
  }
}

function lastOf(log: string, maxLines: number) {
  const all = log.replace(/\r?\n$/, '').split('\n');
  const lines = all.slice(-maxLines);
  const text = lines.join('\n').slice(-mostCharacters);
  return {
    // NUL stands for nothing, and databases and browsers stumble over it.
    text: text.replaceAll('\0', ''),
    lines: text === '' ? 0 : text.split('\n').length,
    truncated: lines.length < all.length || text.length === mostCharacters,
  };
}

function readable({ code, message }: { code: string; message: string }) {
  return code === 'NotFound' || code === 'Conflict'
    ? new ConflictError(
        `The cloud has no console of this instance now: ${message}`,
      )
    : new ServiceUnavailableError(
        `The console could not be read (${code}): ${message}; try again later`,
      );
}
