import { toCloudError } from './toCloudError';

type Call = (...args: never[]) => Promise<unknown>;

/** The same calls, whose errors are in the portal's words. */
export function translated<T extends Record<string, Call>>(capability: T): T {
  return Object.fromEntries(
    Object.entries(capability).map(([name, call]) => [name, wrap(call)]),
  ) as T;
}

function wrap(call: Call): Call {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      throw toCloudError(error);
    }
  };
}
