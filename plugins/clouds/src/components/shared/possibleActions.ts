import { Instance } from '@rackstage/plugin-clouds-common';
import { InstanceAction } from '../../hooks/useInstances';

/** What the state of an instance leaves to do; whether somebody may is for the permissions. */
export function possibleActions(instance: Instance): InstanceAction[] {
  if (instance.deleting) {
    return [];
  }
  switch (instance.phase) {
    case 'Running':
      return ['stop', 'reboot', 'delete'];
    case 'Stopped':
      return ['start', 'delete'];
    case 'Starting':
    case 'Rebooting':
      return ['stop', 'delete'];
    case 'Stopping':
      return ['start', 'delete'];
    default:
      return ['delete'];
  }
}
