import { State } from '@rackstage/ui';

export type WorkKind = 'draft' | 'journey' | 'request' | 'task';

/** A piece of work of the person. */
export interface WorkItem {
  key: string;
  kind: WorkKind;
  title: string;
  href: string;
  state: State;
  /** The state in a word. */
  word: string;
  /** When it was last touched. */
  time: string;
  progress?: { done: number; all: number };
  /** When it is likely to end, by how long the same took before. */
  expectedAt?: string;
  /** The next thing to do. */
  next?: { label: string; href: string };
  /** Of a half-filled form, which can be discarded. */
  draftId?: string;
  urgency: Urgency;
}

/** What waits for the person comes first. */
export type Urgency = 'failed' | 'waits' | 'runs' | 'over';

const order: Urgency[] = ['failed', 'waits', 'runs', 'over'];

export const isUnfinishedWork = ({ urgency }: WorkItem) => urgency !== 'over';

/** By what waits for the person, then the latest first. */
export function inOrder(items: WorkItem[]): WorkItem[] {
  return [...items].sort(
    (a, b) =>
      order.indexOf(a.urgency) - order.indexOf(b.urgency) ||
      b.time.localeCompare(a.time),
  );
}
