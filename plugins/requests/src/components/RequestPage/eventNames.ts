import { talk } from '../../translations/en/talk';

/** What can happen to a request, as far as there are words for it. */
export type EventName = keyof typeof talk.event;

export const isEventName = (name: string): name is EventName =>
  Object.hasOwn(talk.event, name);
