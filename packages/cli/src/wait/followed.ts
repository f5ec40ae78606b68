import { JsonObject } from '@backstage/types';
import { task } from './task';

export interface Progress {
  state: string;
  finished: boolean;
  failure?: string;
  /** What is printed at the end; otherwise what was read last. */
  result?: JsonObject;
}

/** Something that goes on after the action has answered. */
export interface Followed {
  subject: string;
  /** Where its state is read. */
  path: string;
  /** The command that shows it later. */
  again: string;
  /** Being gone is how it ends. */
  mayVanish: boolean;
  /** Of the answer to `path`, or of the action's own before that. */
  read(latest: JsonObject): Progress;
}

const passing = [
  'Pending',
  'Creating',
  'Starting',
  'Stopping',
  'Rebooting',
  'Deleting',
];

/** What there is to wait for in the answer of an action, told by its shape. */
export function followed(output: JsonObject): Followed | undefined {
  const id = String(output.id);
  if ('instances' in output && 'percent' in output) {
    return {
      subject: id,
      path: `/api/clouds/operations/${id}`,
      again: `rackstage operations get ${id}`,
      mayVanish: false,
      read: operation,
    };
  }
  if ('phase' in output && 'power' in output) {
    return {
      subject: String(output.name),
      path: `/api/clouds/instances/${id}`,
      again: `rackstage instances get ${id}`,
      mayVanish: output.deleting === true,
      read: instance,
    };
  }
  if ('inventory' in output) {
    return {
      subject: String(output.name),
      path: `/api/clouds/accounts/${id}`,
      again: `rackstage accounts get ${id}`,
      mayVanish: false,
      read: account,
    };
  }
  if ('taskId' in output) {
    const taskId = String(output.taskId);
    return {
      subject: taskId,
      path: `/api/scaffolder/v2/tasks/${taskId}/events`,
      again: `rackstage scaffolder-task-logs get --task-id ${taskId}`,
      mayVanish: false,
      read: latest => task(taskId, latest),
    };
  }
  return undefined;
}

const messageOf = (failure: unknown) =>
  (failure as { message?: string } | undefined)?.message;

function operation({ state, percent, failure }: JsonObject): Progress {
  return {
    state: `${state} ${percent} %`,
    finished: state === 'succeeded',
    failure:
      state === 'failed' ? (messageOf(failure) ?? String(state)) : undefined,
  };
}

function instance({ phase, power, deleting, failure }: JsonObject): Progress {
  const asAsked =
    (power === 'running' && phase === 'Running') ||
    (power === 'stopped' && phase === 'Stopped');
  const failed = !deleting && phase === 'Failed';
  return {
    state: String(phase),
    finished:
      phase === 'Deleted' ||
      (!deleting && !failed && (asAsked || !passing.includes(String(phase)))),
    failure: failed ? (messageOf(failure) ?? String(phase)) : undefined,
  };
}

function account({ inventory }: JsonObject): Progress {
  const { state, synchronizing, error } = inventory as JsonObject;
  return {
    state: synchronizing ? 'synchronizing' : String(state),
    finished: !synchronizing && state !== 'failing',
    failure:
      !synchronizing && state === 'failing'
        ? (messageOf(error) ?? String(state))
        : undefined,
  };
}
