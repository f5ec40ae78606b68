import { isOpenStackError } from '@rackstage/openstack-client';

/** Resolves to undefined when what the call is about does not exist. */
export async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isOpenStackError(error) && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}
