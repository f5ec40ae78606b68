import { JsonObject, JsonValue } from '@backstage/types';
import { isDeepStrictEqual } from 'node:util';
import { Say } from '../language/language';
import { phased } from './phases';
import { messageOf, Progress } from './Progress';
import { task } from './task';

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

/** What there is to wait for in the answer of an action, told by its shape. */
export function followed(output: JsonObject, say: Say): Followed | undefined {
  const id = String(output.id);
  const { spec } = output;
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
      read: unlessTakenBack(
        latest => idOf(latest.spec) !== idOf(spec),
        say('takenBack', { why: `rackstage instance-events list ${id}` }),
      ),
    };
  }
  if ('phase' in output && 'kind' in output) {
    return {
      subject: String(output.name),
      path: `/api/clouds/resources/${id}`,
      again: `rackstage resources get ${id}`,
      mayVanish: output.deleting === true,
      read: unlessTakenBack(
        latest => !isDeepStrictEqual(latest.spec, spec),
        say('takenBack', { why: `rackstage resource-events list ${id}` }),
      ),
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

const idOf = (spec?: JsonValue) => (spec as JsonObject | undefined)?.id;

/** What a cloud refuses ends as it was before, and that is no success. */
function unlessTakenBack(
  isOther: (latest: JsonObject) => boolean,
  failure: string,
) {
  return (latest: JsonObject): Progress => {
    const progress = phased(latest);
    return progress.finished && !latest.deleting && isOther(latest)
      ? { ...progress, finished: false, failure }
      : progress;
  };
}

function operation({ state, percent, failure }: JsonObject): Progress {
  return {
    state: `${state} ${percent} %`,
    finished: state === 'succeeded',
    failure:
      state === 'failed' ? (messageOf(failure) ?? String(state)) : undefined,
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
