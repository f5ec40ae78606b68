import {
  NetboxRun,
  NetboxServer,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { RunRecord, ServerRecord } from '../../database/netbox/records';
import { listNames } from '../../imports/netbox';

/** Without the token. */
export function serverView(
  server: ServerRecord,
  lastRun?: RunRecord,
): NetboxServer {
  const { token: _, ...view } = server;
  return {
    ...view,
    ...(lastRun && { lastRun: runView(lastRun, server.name) }),
  };
}

export function runView(run: RunRecord, serverName: string): NetboxRun {
  const { reading, counts } = run;
  return {
    id: run.id,
    serverId: run.serverId,
    serverName,
    state: run.state,
    reading: {
      ...(reading.step && { step: reading.step }),
      done: reading.done,
      total: reading.total,
      list: reading.step ? listNames.indexOf(reading.step) + 1 : 0,
      lists: listNames.length,
    },
    staged: run.staged,
    applied: run.applied,
    counts: objectKinds.flatMap(kind => {
      const found = counts[kind];
      return found ? [{ kind, ...found }] : [];
    }),
    deleteGone: run.deleteGone,
    ...(run.error && { error: run.error }),
    requestedBy: run.requestedBy,
    createdAt: run.createdAt,
    ...(run.appliedBy && { appliedBy: run.appliedBy }),
    ...(run.endedAt && { endedAt: run.endedAt }),
  };
}
