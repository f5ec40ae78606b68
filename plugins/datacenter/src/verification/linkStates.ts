import {
  CableVerification,
  Verification,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import { State } from '@rackstage/ui';

type LinkState = VerifiedLink['state'];

/** What needs somebody comes first. */
export const linkStates = [
  'wrong',
  'missing',
  'extra',
  'unknown',
  'verified',
] as const satisfies readonly LinkState[];

/** The common vocabulary of state. */
export const linkStateOf: Record<LinkState, State> = {
  wrong: 'failed',
  missing: 'failed',
  extra: 'attention',
  unknown: 'unknown',
  verified: 'ok',
};

export const cableStateOf: Record<CableVerification['state'], State> = {
  wrong: 'failed',
  missing: 'failed',
  unobserved: 'unknown',
  verified: 'ok',
};

export const runStateOf: Record<Verification['state'], State> = {
  waiting: 'working',
  running: 'working',
  done: 'ok',
  failed: 'failed',
};

/** It changes by itself. */
export const isMoving = ({ state }: Pick<Verification, 'state'>): boolean =>
  runStateOf[state] === 'working';
