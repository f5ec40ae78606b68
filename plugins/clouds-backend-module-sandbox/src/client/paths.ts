import { CloudError } from '@rackstage/plugin-clouds-node';

/**
 * The path of something in a region: `regionalPath('kr-central-1', 'instances', id)`.
 *
 * @throws CloudError `NotFound` for a part that would make it another path
 */
export function regionalPath(region: string, ...parts: string[]): string {
  return ['/regions', ...[region, ...parts].map(segment)].join('/');
}

function segment(part: string): string {
  // URLs take these for directions, encoded or not.
  if (part === '' || part === '.' || part === '..') {
    throw new CloudError('NotFound', `Nothing has the id "${part}"`);
  }
  return encodeURIComponent(part);
}
