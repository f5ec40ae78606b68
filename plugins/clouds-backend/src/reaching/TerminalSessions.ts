import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  RecordingPart,
  TerminalSession,
  TerminalTicket,
} from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';
import { RecordPage } from '@rackstage/stores';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  DatabaseTerminalSessionsStore,
  TerminalSessionQuery,
} from '../database/DatabaseTerminalSessionsStore';
import { TerminalSessionRecord } from '../database/reachingRecords';
import { InstanceReach } from './InstanceReach';
import { OutputLogs } from './OutputLog';
import { ReachingLimits } from './readReachingConfig';

export interface TerminalSessionsOptions {
  sessions: DatabaseTerminalSessionsStore;
  reach: InstanceReach;
  logs: OutputLogs;
  limits: ReachingLimits;
  now(): Date;
}

const ticketMilliseconds = 30_000;

/** A session of which its replica has said nothing for so long is over. */
const silentMilliseconds = 60_000;

/** Terminals on instances: who may begin one, which there were, and what they showed. */
export class TerminalSessions {
  constructor(private readonly options: TerminalSessionsOptions) {}

  /** @throws NotFoundError, ConflictError that says what to do when it cannot be reached, NotAllowedError for too many */
  async create(
    instanceId: string,
    size: { columns: number; rows: number },
    caller: Caller,
  ): Promise<TerminalTicket> {
    const { reach, sessions, limits, now } = this.options;
    const record = await reach.require(instanceId);
    if ((await sessions.countLive(caller.ref)) >= limits.terminalsPerPerson) {
      throw new NotAllowedError(
        `You have ${limits.terminalsPerPerson} terminals open; close one first`,
      );
    }
    const id = randomUUID();
    const ticket = randomBytes(32).toString('base64url');
    const createdAt = now().toISOString();
    const expiresAt = new Date(+now() + ticketMilliseconds).toISOString();
    await sessions.insert({
      id,
      workspaceId: record.workspaceId,
      instanceId,
      instanceName: record.name,
      owner: record.owner,
      userRef: caller.ref,
      ticketHash: hashOf(ticket),
      ticketExpiresAt: expiresAt,
      state: 'waiting',
      ...size,
      seenAt: createdAt,
      recordedBytes: 0,
      createdAt,
    });
    return {
      id,
      ticket,
      path: `/api/clouds/terminal-sessions/${id}/socket?ticket=${ticket}`,
      expiresAt,
    };
  }

  /** Takes a ticket: once, in time, and by whom it was given to. @throws ConflictError */
  async take(
    id: string,
    ticket: string,
    userRef: string,
  ): Promise<TerminalSessionRecord> {
    const { sessions, now } = this.options;
    const taken = await sessions.take(
      { id, ticketHash: hashOf(ticket), userRef },
      now().toISOString(),
    );
    if (!taken) {
      throw new ConflictError(
        'This ticket was used, is over or is not yours; open the terminal again',
      );
    }
    return taken;
  }

  async list(
    query: TerminalSessionQuery,
  ): Promise<RecordPage<TerminalSession>> {
    const { items, nextCursor } = await this.options.sessions.list(query);
    return { items: items.map(viewOf), nextCursor };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<TerminalSession> {
    return viewOf(await this.options.sessions.get(id));
  }

  /** @throws NotFoundError */
  record(id: string): Promise<TerminalSessionRecord> {
    return this.options.sessions.get(id);
  }

  /** A part of what it showed. @throws NotFoundError */
  async read(id: string, after: number): Promise<RecordingPart> {
    const { columns, rows, startedAt, createdAt } =
      await this.options.sessions.get(id);
    const { events, next, isLast } = await this.options.logs.read(id, after);
    return {
      header: {
        version: 2,
        width: columns,
        height: rows,
        timestamp: Math.floor(Date.parse(startedAt ?? createdAt) / 1000),
      },
      events,
      nextAfter: isLast ? undefined : next,
    };
  }

  /** Ends what a replica left behind that is gone. */
  async sweep(): Promise<void> {
    const { sessions, now } = this.options;
    await sessions.endSilent(
      new Date(+now() - silentMilliseconds).toISOString(),
      now().toISOString(),
    );
  }
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}

function viewOf(record: TerminalSessionRecord): TerminalSession {
  const { id, instanceId, instanceName, workspaceId, userRef } = record;
  const { state, host, bastion, startedAt, endedAt, endReason } = record;
  return {
    id,
    instance: { id: instanceId, name: instanceName },
    workspaceId,
    user: userRef,
    state,
    host,
    bastion,
    startedAt,
    endedAt,
    endReason,
    recordedBytes: record.recordedBytes,
    createdAt: record.createdAt,
  };
}
