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
});
