import {
  CloudConnection,
  isCloudError,
  TagRequest,
} from '@rackstage/plugin-clouds-node';
import { isPassing } from './failures';
import { DriverCall } from './look';

/**
 * Puts our tag on something, or takes it off. What its cloud cannot or will not
 * tag stays as it is: it is known by the cloud's id all the same.
 *
 * @throws CloudError when trying again may help
 */
export async function setTag(
  { tagging }: CloudConnection,
  request: TagRequest,
  call: DriverCall,
): Promise<void> {
  try {
    await call(async options => tagging?.set(request, options));
  } catch (error) {
    if (!isCloudError(error) || isPassing(error.code)) {
      throw error;
    }
  }
}
