import type { EventQuery } from '../../plugins/audit-backend/src/database/EventsStore';
import { people, targets, timeOf } from './auditRows';

/** By each of who, on what, where, from where, outcome, plugin, event and when; by each two of them; and by text. */
export function auditQueries(count: number, round: number): EventQuery[] {
  const at = (share: number) => timeOf(Math.floor(count * share));
  const person = (round * 7919) % people;
  const target = (round * 104729) % targets;
  const single: EventQuery[] = [
    { actor: `user:default/person-${person}` },
    { targetId: `resource:default/server-${target}` },
    { workspaceId: `workspace-${round}` },
    { address: `10.0.${round}.7` },
    { status: 'failed' },
    { plugin: 'clouds' },
    { event: 'auth.sign-in' },
    { from: at(0.4), to: at(0.6) },
    { changes: true },
  ];
  const pairs = single.flatMap((one, n) =>
    single.slice(n + 1).map(other => ({ ...one, ...other })),
  );
  const texts: EventQuery[] = [
    { q: `server-${target}` },
    { q: `person-${person}`, status: 'failed' },
    { q: 'sign-in' },
    { q: 'nowhere to be found' },
    { q: `request-${(round * 15485863) % count}` },
  ];
  const history = {
    targetIds: [`resource:default/server-${target}`, 'i-1', 'i-2'],
    changes: true,
  };
  const inWorkspaces = {
    workspaces: [1, 2, 3].map(n => `workspace-${n * round}`),
  };
  const owned = { owners: [`user:default/person-${person}`, 'group:a/b'] };
  const visible = [
    inWorkspaces,
    owned,
    { anyOf: [inWorkspaces, owned] },
  ] as NonNullable<EventQuery['visible']>[];
  return [
    {},
    ...single,
    ...pairs,
    ...texts,
    history,
    ...visible.flatMap(one => [
      { visible: one },
      { visible: one, targetId: `resource:default/server-${target}` },
      { visible: one, status: 'failed' as const },
      { visible: one, event: 'auth.sign-in' },
    ]),
    { requestId: `request-${(round * 15485863) % count}` },
  ];
}
