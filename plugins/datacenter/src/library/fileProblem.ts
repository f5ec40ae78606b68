import { maxFaceImageBytes } from '@rackstage/plugin-datacenter-common';

/** What is wrong with a file before anybody looks into it. */
export function fileProblem({ size }: Blob): 'empty' | 'tooLarge' | undefined {
  if (size === 0) {
    return 'empty';
  }
  return size > maxFaceImageBytes ? 'tooLarge' : undefined;
}
