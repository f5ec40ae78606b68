import type { EventQuery } from '../../plugins/audit-backend/src/database/EventQuery';
import { people, targets, timeOf } from './auditRows';

type Access = NonNullable<EventQuery['visible']>;

const workspacesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => `workspace-${(first + n) % 400}`);

/** What the page's filters hold, each by itself; some are of what there is none of. */
function singles(count: number, round: number): EventQuery[] {
  const at = (share: number) => timeOf(Math.floor(count * share));
  const person = (round * 7919) % people;
  const target = (round * 104729) % targets;
  return [
    { actor: `user:default/person-${person}` },
    { targetId: `resource:default/server-${target}` },
    { workspaceId: `workspace-${round}` },
    { address: `10.0.${round}.7` },
    { status: 'failed' },
    { plugin: 'clouds' },
    { event: 'auth.sign-in' },
    { event: 'clouds.never' },
    { from: at(0.4), to: at(0.6) },
    { from: at(1.1) },
    { q: `server-${target}` },
    { q: 'sign-in' },
    { q: 'nowhere to be found' },
  ];
}

/** As a person sees who has no role for all: by a few workspaces, by many, by what they did, and by both. */
function accesses(round: number): Access[] {
  const person = (round * 7919) % people;
  const few = { workspaces: workspacesFrom(round * 3, 3) };
  const many = { workspaces: workspacesFrom(round, 100) };
  const owners = { owners: [`user:default/person-${person}`, 'group:a/b'] };
  const nothing = { workspaces: ['workspace-of-none'] };
  return [
    few,
    many,
    owners,
    nothing,
    { anyOf: [few, owners] },
    { anyOf: [many, owners] },
    { anyOf: [owners, nothing, { sharedWith: nothing.workspaces }] },
    { anyOf: [nothing, { allOf: [owners, many] }] },
  ];
}

/**
 * By each of who, on what, where, from where, outcome, plugin, event, when and text; by each two of them; with readings
 * and without; of those who see all, and of those who see some.
 */
export function auditQueries(count: number, round: number): EventQuery[] {
  const single = singles(count, round);
  const pairs = single.flatMap((one, n) =>
    single.slice(n + 1).map(other => ({ ...one, ...other })),
  );
  const request = { requestId: `request-${(round * 15485863) % count}` };
  const rare: EventQuery[] = [
    // Readings only, which fail as often as others, and changes that never do.
    { event: 'catalog.entity-fetch', changes: true },
    { plugin: 'catalog', changes: true, status: 'failed' },
    { event: 'clouds.startInstance', status: 'failed', address: '10.0.0.9' },
  ];
  const history = {
    targetIds: [
      `resource:default/server-${(round * 104729) % targets}`,
      'i-1',
      'i-2',
    ],
    changes: true,
  };
  const visible = accesses(round).flatMap(one =>
    [{}, ...single, ...rare].map(query => ({
      changes: true,
      ...query,
      visible: one,
    })),
  );
  return [
    {},
    { changes: true },
    ...single,
    ...[...single, ...pairs].map(query => ({ ...query, changes: true })),
    ...rare,
    ...visible,
    history,
    request,
  ];
}
