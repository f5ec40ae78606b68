import type { RequestQuery } from '../../plugins/requests-backend/src/database/RequestsStore';
import { groups, people, workspaces } from './requestsStore';

/** The nth of the people, with their groups. */
export function viewerOf(n: number) {
  const person = `user:default/u${n % people}`;
  return {
    person,
    refs: [
      person,
      `group:default/g${n % groups}`,
      `group:default/g${(n + 7) % groups}`,
    ],
  };
}

/**
 * The lists of a page: of each tab, with each filter by itself and with some together, of those who see all, who see
 * some workspaces, and who see none; some find nothing.
 */
export function requestQueries(round: number): RequestQuery[] {
  const viewer = viewerOf(round * 331);
  const few = [round, round + 1, round + 2].map(n => `w${n % workspaces}`);
  const many = Array.from({ length: 100 }, (_, n) => `w${n * 4}`);
  const filters: Partial<RequestQuery>[] = [
    {},
    { states: ['waiting'] },
    { states: ['failed'] },
    { types: ['none'] },
    { workspaceIds: few.slice(0, 1) },
    { requesters: [`user:default/u${(round * 7) % people}`] },
    { requesters: ['user:default/nobody'] },
    { states: ['waiting'], workspaceIds: few.slice(1) },
    { search: `web-${round * 977}` },
    { search: 'nowhere to be found' },
    { search: 'web', states: ['waiting'] },
    { currency: 'KRW', amountFrom: '1000', amountTo: '2000' },
    { currency: 'KRW', amountFrom: '999990' },
    { currency: 'KRW', amountFrom: '999000', states: ['waiting'] },
    { currency: 'EUR' },
    {
      submittedFrom: '2025-03-01T00:00:00.000Z',
      submittedTo: '2025-03-02T00:00:00.000Z',
    },
    { submittedFrom: '2025-03-01T00:00:00.000Z', states: ['failed'] },
  ];
  const seen: Pick<RequestQuery, 'view' | 'visible'>[] = [
    { view: 'inbox' },
    { view: 'mine' },
    { view: 'decided' },
    { view: 'all' },
    { view: 'all', visible: 'none' },
    { view: 'all', visible: { workspaces: few } },
    { view: 'all', visible: { workspaces: many } },
    {
      view: 'all',
      visible: { anyOf: [{ workspaces: few }, { owners: viewer.refs }] },
    },
  ];
  return seen.flatMap(one =>
    filters.map(filter => ({
      viewer,
      sort: '-createdAt',
      limit: 50,
      ...one,
      ...filter,
    })),
  );
}
