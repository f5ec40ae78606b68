import {
  CloudCapability,
  CloudConnection,
  CloudDriver,
  CloudError,
  isCloudError,
} from '@rackstage/plugin-clouds-node';
import { sandboxDriver } from '../../sandboxDriver';

/** A driver with one defect, and the one check of the contract that is there to find it. */
export interface Mutant {
  /** What is wrong with it. */
  defect: string;
  driver: CloudDriver;
  /** Name of the check. */
  check: string;
  complaint: RegExp;
  /** Names of other checks that cannot but see it too, each with the reason. */
  alsoFails?: Readonly<Record<string, string>>;
}

/** A connection with all that the sandbox driver's has. */
export type Connection = Required<CloudConnection>;

/** The sandbox driver with parts of its connections replaced. */
export function withConnection(
  replace: (good: Connection) => Partial<CloudConnection>,
): CloudDriver {
  return {
    ...sandboxDriver,
    connect(settings) {
      const good = sandboxDriver.connect(settings) as Connection;
      return { ...good, ...replace(good) };
    },
  };
}

/** The sandbox driver with calls of one capability replaced. */
export function withCalls<K extends CloudCapability | 'regions'>(
  capability: K,
  replace: (
    good: Connection[K],
    connection: Connection,
  ) => Partial<Connection[K]>,
): CloudDriver {
  return withConnection(connection => {
    const good = connection[capability];
    return { [capability]: { ...good, ...replace(good, connection) } };
  });
}

/** Lets the error of a call be another one. */
export async function mistake<T>(
  call: Promise<T>,
  change: (error: CloudError) => unknown,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw isCloudError(error) ? change(error) : error;
  }
}

/** Takes errors of one code, or of one message, for those of another code. */
export function mistaking<T>(
  call: Promise<T>,
  wrong: (error: CloudError) => boolean,
  code: CloudError['code'],
): Promise<T> {
  return mistake(call, error =>
    wrong(error) ? new CloudError(code, error.message) : error,
  );
}

/** Lets errors of a kind pass for success. */
export async function swallowing<T>(
  call: Promise<T>,
  wrong: (error: CloudError) => boolean,
  instead: () => T | Promise<T>,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (isCloudError(error) && wrong(error)) {
      return instead();
    }
    throw error;
  }
}

/** Of calls that nobody can end. */
export const forever = () => ({ signal: new AbortController().signal });
