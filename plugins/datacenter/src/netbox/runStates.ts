import {
  NetboxOutcome,
  NetboxRun,
  netboxOutcomes,
} from '@rackstage/plugin-datacenter-common';
import { State } from '@rackstage/ui';

export const netboxPath = '/datacenter/netbox';

export const runPath = ({ id }: { id: string }) => `${netboxPath}/runs/${id}`;

/** The common vocabulary of state. */
export const runStateOf: Record<NetboxRun['state'], State> = {
  waiting: 'working',
  reading: 'working',
  ready: 'attention',
  applying: 'working',
  done: 'ok',
  failed: 'failed',
  cancelled: 'off',
};

/** It changes by itself. */
export const isMoving = ({ state }: NetboxRun): boolean =>
  runStateOf[state] === 'working';

export const isActive = (run: NetboxRun): boolean =>
  isMoving(run) || run.state === 'ready';

/** Of all kinds together. */
export const sumsOf = ({ counts }: NetboxRun) =>
  Object.fromEntries(
    netboxOutcomes.map(outcome => [
      outcome,
      counts.reduce((sum, count) => sum + count[outcome], 0),
    ]),
  ) as Record<NetboxOutcome, number>;

/** What there is to be looked through; nobody wants to see what is the same. */
export const shownOutcomes = ['create', 'change', 'gone', 'skipped'] as const;

export type ShownOutcome = (typeof shownOutcomes)[number];
