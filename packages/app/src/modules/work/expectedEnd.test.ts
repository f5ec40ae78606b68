import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import { expectedEnd } from './expectedEnd';

const task = (status: string, seconds?: number, template = 'a') =>
  ({
    status,
    createdAt: '2026-11-25T08:00:00.000Z',
    ...(seconds !== undefined && {
      lastHeartbeatAt: new Date(
        Date.parse('2026-11-25T08:00:00.000Z') + seconds * 1000,
      ).toISOString(),
    }),
    spec: { templateInfo: { entityRef: template } },
  }) as unknown as ScaffolderTask;

describe('expectedEnd', () => {
  it('takes what the same template took in the middle, if it ended well', () => {
    expect(
      expectedEnd(task('processing'), [
        task('completed', 10),
        task('completed', 60),
        task('completed', 600),
        task('failed', 1),
        task('completed', 1, 'b'),
        task('completed'),
      ]),
    ).toBe('2026-11-25T08:01:00.000Z');
  });

  it('says nothing where nothing is known', () => {
    expect(expectedEnd(task('processing'), [])).toBeUndefined();
  });
});
