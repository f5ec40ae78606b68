import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { AccountSettings } from '../driver';

/** What the portal asks of a driver's process; `child/main.cjs` answers each by its name. */
export type DriverRequest =
  | { type: 'describe' }
  | { type: 'open'; connection: number; settings: AccountSettings }
  | { type: 'close'; connection: number }
  | {
      type: 'call';
      connection: number;
      /** Absent: a method of the connection itself. */
      capability?: string;
      method: string;
      args: unknown[];
    }
  | { type: 'parse'; format: string; text: string }
  | { type: 'ping' };

export type DriverMessage =
  | { ready: true }
  | { id: number; value?: unknown }
  | { id: number; error: DriverProcessError };

/** An error as it crosses: of a `CloudError` everything, of others what they say. */
export interface DriverProcessError {
  name: string;
  message: string;
  code?: CloudErrorCode;
  requestId?: string;
  retryAfterSeconds?: number;
  undone?: boolean;
}

/** What every process has: how it may be spoken to, and how much it may take. */
export interface DriverLimits {
  /** Milliseconds until it has to be there after it was started. */
  startTime: number;
  /** Milliseconds between two looks at it. */
  heartbeat: number;
  /** Milliseconds in which it has to answer a look; else it is stuck. */
  patience: number;
  /** Resident memory, in bytes, beyond which it is ended. */
  memory: number;
  /** Largest answer, in bytes. */
  answerSize: number;
  /** Milliseconds that one call may take, whatever its caller allows. */
  callTime: number;
}

export const defaultLimits: DriverLimits = {
  startTime: 10_000,
  heartbeat: 2_000,
  patience: 10_000,
  memory: 256 * 1024 * 1024,
  answerSize: 16 * 1024 * 1024,
  callTime: 120_000,
};
