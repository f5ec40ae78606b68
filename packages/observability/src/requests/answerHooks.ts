import { Response } from 'express';
import { RequestContext, withRequest } from './requestContext';

/** Looks at an answer before its end is sent, which waits for what it gives. */
export type AnswerHook = (
  request: RequestContext,
  status: number,
) => Promise<void> | undefined;

const hooks = new Set<AnswerHook>();

/**
 * Of every request of this process, whichever plugin answers it.
 *
 * @returns what takes the hook away
 */
export function beforeAnswers(hook: AnswerHook): () => void {
  hooks.add(hook);
  return () => hooks.delete(hook);
}

/** Holds the end of an answer back until the hooks are through; an answer that concerns none of them ends at once. */
export function runAnswerHooks(res: Response, context: RequestContext): void {
  const end = res.end.bind(res);
  let ended = false;
  res.end = ((...args: Parameters<typeof end>) => {
    const waits = ended
      ? []
      : withRequest(context, () =>
          [...hooks].flatMap(hook => hook(context, res.statusCode) ?? []),
        );
    ended = true;
    if (waits.length === 0) {
      return end(...args);
    }
    void Promise.allSettled(waits).then(() => end(...args));
    return res;
  }) as typeof end;
}
