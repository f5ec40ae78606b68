import { TimelineEntry } from '@rackstage/plugin-requests-common';
import { minute } from '../../__testUtils__/things';
import { timelineItems } from './timelineItems';

const entry = (changes: Partial<TimelineEntry>): TimelineEntry => ({
  id: String(Math.random()),
  at: minute(0),
  source: 'provisioning',
  kind: 'log',
  taskId: 't1',
  ...changes,
});

describe('timelineItems', () => {
  it('puts what a step wrote into the step, where it began', () => {
    const items = timelineItems([
      entry({
        kind: 'step',
        stepId: 'a',
        stepName: 'First',
        'stepName@ko': '첫째',
        status: 'open',
      }),
      entry({ stepId: 'a', text: 'one' }),
      entry({ kind: 'comment', source: 'request', text: 'Meanwhile' }),
      entry({ stepId: 'b', stepName: 'Second', text: 'two' }),
      entry({ stepId: 'a', text: 'three', status: 'completed' }),
    ]);

    expect(items.map(({ kind }) => kind)).toEqual(['step', 'said', 'step']);
    expect(items[0]).toMatchObject({
      name: 'First',
      'name@ko': '첫째',
      status: 'completed',
    });
    expect(
      items.map(item =>
        item.kind === 'step' ? item.logs.map(({ text }) => text) : [],
      ),
    ).toEqual([['one', 'three'], [], ['two']]);
  });

  it('tells steps of one name in two tasks apart', () => {
    const items = timelineItems([
      entry({ stepId: 'a', text: 'form', taskId: 't1' }),
      entry({ stepId: 'a', text: 'run', taskId: 't2' }),
    ]);

    expect(items).toHaveLength(2);
  });
});
