/** Why an instance cannot be reached. */
export const reachProblems = [
  'Simulated',
  'NotRunning',
  'NoAddress',
  'NoBastion',
  'NoKey',
  'NotSsh',
  'BastionGone',
  'BastionNotReady',
  'BastionCircle',
] as const;

/** Stands for the gateway of a cloud where bastions have their ids; no bastion can be named like it. */
export const cloudGateway = 'gateway:cloud';

export type ReachProblem = (typeof reachProblems)[number];

/**
 * Why a host key is trusted: it was the first one seen, the machine's console printed it, or somebody accepted it.
 */
export const hostKeySources = ['first-use', 'console', 'accepted'] as const;

export type HostKeySource = (typeof hostKeySources)[number];

export const terminalSessionStates = ['waiting', 'open', 'ended'] as const;

export type TerminalSessionState = (typeof terminalSessionStates)[number];

export const commandStates = ['running', 'finished'] as const;

export type CommandState = (typeof commandStates)[number];

/**
 * What became of a command on one machine.
 *
 * - `waiting`, `running`: it goes on
 * - `exited`: it ended by itself, with an exit code
 * - `failed`: it never began, `message` tells why
 * - `timed-out`, `cancelled`: it was ended
 * - `unknown`: it began, and the connection or the portal was lost; it may have ended, or go on
 * - `not-run`: it never began, because the command or the portal ended before
 */
export const commandTargetStates = [
  'waiting',
  'running',
  'exited',
  'failed',
  'timed-out',
  'cancelled',
  'unknown',
  'not-run',
] as const;

export type CommandTargetState = (typeof commandTargetStates)[number];

/** As in asciicast v2, with `e` beside it: output, output to standard error, a new size as `80x24`. */
export const outputKinds = ['o', 'e', 'r'] as const;

/** One thing that a terminal or command wrote. */
export interface OutputEvent {
  /** Seconds since its start. */
  at: number;
  kind: (typeof outputKinds)[number];
  text: string;
}
