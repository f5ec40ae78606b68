import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that the running code works for. */
export interface RequestContext {
  /** To quote when something went wrong; in every line of the log that belongs to it. */
  readonly requestId: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Of the browser or program; behind a proxy as `backend.trustProxy` says. */
  readonly address?: string;
  readonly userAgent?: string;
  /** Entity ref of a user or name of a service, once that was proven. */
  caller?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Of this request; nothing outside of any. */
export const currentRequest = (): RequestContext | undefined =>
  storage.getStore();

export const withRequest = <T>(context: RequestContext, run: () => T): T =>
  storage.run(context, run);

/** From here on, the log says who it was. */
export function noteCaller(credentials: { principal: unknown }): void {
  const context = currentRequest();
  const principal = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  if (context) {
    context.caller = principal.userEntityRef ?? principal.subject;
  }
}
