import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { isCloudError } from '@rackstage/plugin-clouds-node';

/** Runs the work; an error of this code is none when it turns out that nothing was left to do. */
export async function unless(
  code: CloudErrorCode,
  nothingToDo: () => boolean | Promise<boolean>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCloudError(error) || error.code !== code || !(await nothingToDo())) {
      throw error;
    }
  }
}
