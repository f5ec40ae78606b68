import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { as } from '../__testUtils__/TestWorld';
import { TimelineService } from './TimelineService';

const time = (seconds: number) =>
  new Date(Date.UTC(2026, 2, 2, 9) + seconds * 1000).toISOString();

describe('TimelineService', () => {
  it('puts what a run did after what led to it, however its clock goes, and keeps the order of one time', async () => {
    const history = [
      [1, 'submitted', 0.4, {}],
      [2, 'approved', 0.6, {}],
      [3, 'started', 0.7, { taskId: 'run' }],
      [4, 'completed', 3.5, { taskId: 'run' }],
    ] as const;
    const line = (id: string, seconds: number) => ({
      id,
      at: time(seconds),
      kind: 'log',
      text: id,
    });
    const entries = {
      form: [line('form', 0)],
      run: [line('a', 0), line('c', 0), line('b', 0), line('d', 3)],
    };
    const service = new TimelineService({
      requests: {
        visible: async () => ({
          record: { submissionTaskId: 'form', taskId: 'run' },
        }),
      },
      store: {
        history: async () =>
          history.map(([seq, event, seconds, detail]) => ({
            seq,
            event,
            at: time(seconds),
            detail,
          })),
      },
      talk: { listComments: async () => ({ items: [] }) },
      provisioner: {
        tell: async (id: 'form' | 'run') => ({
          task: { status: 'completed', steps: [], made: [] },
          entries: entries[id],
        }),
      },
    } as never);
    const timeline = await service.of('r', as('ann'));
    expect(timeline.entries.map(({ event, text }) => event ?? text)).toEqual([
      'form',
      'submitted',
      'approved',
      'started',
      'a',
      'c',
      'b',
      'd',
      'completed',
    ]);
    expect(timeline.entries[4].at).toBe(time(0));
  });

  it.each([
    ['gone', new NotFoundError('Task run is gone'), 0],
    ['unavailable', new Error('No answer'), 1],
  ])(
    'tells of a task that is %s, and the rest all the same',
    async (problem, error, warnings) => {
      const logger = mockServices.logger.mock();
      const service = new TimelineService({
        logger,
        requests: { visible: async () => ({ record: { taskId: 'run' } }) },
        store: {
          history: async () => [
            { seq: 1, event: 'submitted', at: time(0), detail: {} },
          ],
        },
        talk: { listComments: async () => ({ items: [] }) },
        provisioner: {
          tell: async () => {
            throw error;
          },
        },
      } as never);
      expect(await service.of('r', as('ann'))).toMatchObject({
        entries: [{ event: 'submitted' }],
        tasks: [{ taskId: 'run', problem, steps: [], made: [] }],
      });
      expect(logger.warn).toHaveBeenCalledTimes(warnings);
    },
  );
});
