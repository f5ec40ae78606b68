import { once } from 'node:events';
import { Response } from 'express';
import { SandboxError } from '../errors';
import { pause } from '../lifecycle/pause';
import { FaultEffect } from './Fault';

/**
 * Lets the fault work on a call before its work is done.
 *
 * @returns whether the call ends here: it is answered, or its client is gone
 * @throws SandboxError with the refusal that was asked for
 */
export async function disturb(
  effect: FaultEffect,
  response: Response,
  stopping: AbortSignal,
): Promise<boolean> {
  switch (effect.kind) {
    case 'rate-limit':
      throw new SandboxError('rate_limited', 'Too many calls', effect);
    case 'out-of-stock':
      throw new SandboxError('out_of_stock', 'No room for this spec');
    case 'quota':
      throw new SandboxError('quota_exceeded', 'Quota of instances exceeded');
    case 'auth':
      throw new SandboxError('unauthorized', 'The API key was withdrawn');
    case 'unavailable':
      throw new SandboxError('unavailable', 'The cloud is being maintained');
    case 'bad-gateway':
      response
        .status(502)
        .type('html')
        .send('<html><body><h1>502 Bad Gateway</h1></body></html>');
      return true;
    case 'slow':
      await pause(effect.delayMs, stopping);
      return false;
    case 'hang':
      await clientGone(response, stopping);
      return true;
    default:
      // These two act later: on the work itself and on its answer.
      effect.kind satisfies 'create-then-error' | 'lost-answer';
      return false;
  }
}

async function clientGone(
  response: Response,
  stopping: AbortSignal,
): Promise<void> {
  const stop = () => response.destroy();
  stopping.addEventListener('abort', stop);
  await once(response, 'close');
  stopping.removeEventListener('abort', stop);
}
