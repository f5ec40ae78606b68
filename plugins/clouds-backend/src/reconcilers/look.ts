import { CallOptions, isCloudError } from '@rackstage/plugin-clouds-node';

/** Makes one call to a cloud, within its deadline. */
export type DriverCall = <T>(
  call: (options: CallOptions) => Promise<T>,
) => Promise<T>;

/**
 * Looks for something by the id that the cloud gave, or by our tag when it may
 * have been made without our having heard the answer. `undefined` where there
 * was nothing to look for yet.
 */
export async function look<T>(
  id: string | undefined,
  attemptedAt: string | undefined,
  find: {
    byId(id: string): Promise<T>;
    byTag(): Promise<T | undefined>;
  },
): Promise<T | 'absent' | undefined> {
  if (id !== undefined) {
    try {
      return await find.byId(id);
    } catch (error) {
      if (isCloudError(error) && error.code === 'NotFound') {
        return 'absent';
      }
      throw error;
    }
  }
  if (attemptedAt === undefined) {
    return undefined;
  }
  return (await find.byTag()) ?? 'absent';
}
