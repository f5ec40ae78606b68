/**
 * Events of the requests context. They carry ids only and are hints: a
 * receiver reads what it needs, and must not rely on getting every one of them.
 */
export const requestsEvents = {
  /** Filed, decided, talked about, run: anything that a page of it shows. */
  requestChanged: 'requests.request.changed',
} as const;

/** With ids only: a hint to look again. */
export type RequestChangedEvent = { requestId: string };

/** Channel on which browsers hear that they should look again. */
export const requestsSignalChannel = 'requests';
