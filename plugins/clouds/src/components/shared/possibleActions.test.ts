import { InstancePhase } from '@rackstage/plugin-clouds-common';
import { anInstance } from '../../__testUtils__/things';
import { possibleActions } from './possibleActions';

describe('possibleActions', () => {
  it.each<[InstancePhase, string[]]>([
    ['Running', ['stop', 'reboot', 'delete']],
    ['Stopped', ['start', 'delete']],
    ['Starting', ['stop', 'delete']],
    ['Stopping', ['start', 'delete']],
    ['Failed', ['delete']],
    ['Missing', ['delete']],
    ['Unknown', ['delete']],
  ])('of an instance that is %s: %j', (phase, actions) => {
    expect(possibleActions(anInstance({ phase }))).toEqual(actions);
  });

  it('leaves nothing to do with what is being deleted', () => {
    expect(possibleActions(anInstance({ deleting: true }))).toEqual([]);
  });
});
