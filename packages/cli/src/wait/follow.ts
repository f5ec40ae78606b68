import { JsonObject } from '@backstage/types';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { Portal } from '../portal/Portal';
import { Followed, followed } from './followed';

export interface FollowOptions {
  seconds: number;
  say: Say;
}

const interval = 1000;

/**
 * Waits until what was asked for is done, telling on standard error how far it is.
 *
 * @throws CommandError when it fails, or is not done in time
 */
export async function follow(
  portal: Portal,
  output: JsonObject,
  { seconds, say }: FollowOptions,
): Promise<JsonObject> {
  const work = followed(output);
  if (!work) {
    return output;
  }
  const end = Date.now() + seconds * 1000;
  const tell = teller(work, say);
  let last = output;
  for (;;) {
    const { state, finished, failure, result } = work.read(last);
    tell(state);
    if (failure) {
      throw new CommandError(say('failed', { reason: failure }));
    }
    if (finished) {
      return result ?? last;
    }
    if (Date.now() + interval > end) {
      throw new CommandError(
        say('waited', { seconds, state, again: work.again }),
        exitCodes.timeout,
      );
    }
    await pause(interval);
    try {
      const { body } = await portal.ask('GET', work.path);
      last = body as JsonObject;
    } catch (error) {
      const isGone =
        error instanceof CommandError &&
        error.exitCode === exitCodes.notFound &&
        work.mayVanish;
      if (!isGone) {
        throw error;
      }
      return last;
    }
  }
}

/** One line that changes where a person looks on, a line for each change in a log. */
function teller({ subject }: Followed, say: Say) {
  let told = '';
  return (state: string) => {
    if (state !== told) {
      process.stderr.write(`${say('followed', { subject, state })}\n`);
      told = state;
    }
  };
}
