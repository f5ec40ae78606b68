import { Page, PageRequest, CallOptions } from '@rackstage/plugin-clouds-node';
import { Mutant, swallowing, withCalls } from './mutate';

type List<T> = (
  request: PageRequest & { region: string },
  call: CallOptions,
) => Promise<Page<T>>;

/** The first item after a page is on neither. */
const dropping =
  <T>(list: List<T>): List<T> =>
  async (request, call) => {
    const page = await list(request, call);
    return { ...page, items: page.items.slice(request.cursor ? 1 : 0) };
  };

/** The last item of a page comes again on the next one. */
const repeating = <T>(list: List<T>): List<T> => {
  let last: T[] = [];
  return async (request, call) => {
    const page = await list(request, call);
    const items = request.cursor ? [...last, ...page.items] : page.items;
    last = page.items.slice(-1);
    return { ...page, items: items.slice(0, request.limit) };
  };
};

const unlimited =
  <T>(list: List<T>): List<T> =>
  ({ limit, ...request }, call) =>
    list(request, call);

/** A page that begins nowhere is the first one. */
const lenient =
  <T>(list: List<T>): List<T> =>
  ({ cursor, ...request }, call) =>
    swallowing(
      list({ ...request, cursor }, call),
      ({ code }) => cursor !== undefined && code === 'InvalidRequest',
      () => list(request, call),
    );

const inPages = (kind: string, one = '') =>
  `${kind} come in pages, each${one} once`;
const refused = (kind: string) =>
  `a cursor that no page of ${kind} gave out is refused`;

export const pagingMutants: Mutant[] = [
  {
    defect: 'gives every region on every page',
    driver: withCalls('regions', ({ list }) => ({
      list: ({ limit, ...request }, call) => list(request, call),
    })),
    check: inPages('regions', ' region'),
    complaint: /limit was 3/,
  },
  {
    defect: 'gives a zone on two pages',
    driver: withCalls('zones', ({ list }) => ({ list: repeating(list) })),
    check: inPages('zones'),
    complaint: /comes twice|on no page/,
  },
  {
    defect: 'drops the first image after a page',
    driver: withCalls('images', ({ list }) => ({ list: dropping(list) })),
    check: inPages('images'),
    complaint: /on no page/,
  },
  {
    defect: 'drops the first spec after a page',
    driver: withCalls('specs', ({ list }) => ({ list: dropping(list) })),
    check: inPages('specs'),
    complaint: /on no page/,
  },
  {
    defect: 'gives a network on two pages',
    driver: withCalls('networks', ({ list }) => ({ list: repeating(list) })),
    check: inPages('networks'),
    complaint: /comes twice|on no page/,
  },
  {
    defect: 'drops the first key pair after a page',
    driver: withCalls('keyPairs', ({ list }) => ({ list: dropping(list) })),
    check: inPages('keyPairs'),
    complaint: /on no page/,
  },
  {
    defect: 'drops the first security group after a page',
    driver: withCalls('securityGroups', ({ list }) => ({
      list: dropping(list),
    })),
    check: inPages('securityGroups'),
    complaint: /on no page/,
  },
  {
    defect: 'ignores the limit of a page of instances',
    driver: withCalls('instances', ({ list }) => ({ list: unlimited(list) })),
    check: inPages('instances', ' instance'),
    complaint: /limit was 1/,
  },
  {
    defect: 'drops the first volume after a page',
    driver: withCalls('volumes', ({ list }) => ({ list: dropping(list) })),
    check: inPages('volumes', ' volume'),
    complaint: /on no page/,
  },
  {
    defect: 'ignores the limit of a page of snapshots',
    driver: withCalls('snapshots', ({ list }) => ({ list: unlimited(list) })),
    check: inPages('snapshots', ' snapshot'),
    complaint: /limit was 1/,
  },
  {
    defect: 'begins the instances anew at a cursor that it does not know',
    driver: withCalls('instances', ({ list }) => ({ list: lenient(list) })),
    check: refused('instances'),
    complaint: /succeeds instead of/,
  },
  {
    defect: 'begins the volumes anew at a cursor that it does not know',
    driver: withCalls('volumes', ({ list }) => ({ list: lenient(list) })),
    check: refused('volumes'),
    complaint: /succeeds instead of/,
  },
  {
    defect: 'begins the snapshots anew at a cursor that it does not know',
    driver: withCalls('snapshots', ({ list }) => ({ list: lenient(list) })),
    check: refused('snapshots'),
    complaint: /succeeds instead of/,
  },
];
