import { isCloudError } from '@rackstage/plugin-clouds-node';

/** Resolves to undefined when what the call is about does not exist. */
export async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isCloudError(error) && error.code === 'NotFound') {
      return undefined;
    }
    throw error;
  }
}
