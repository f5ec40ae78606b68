import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import { CloudError, InstanceCapability } from '@rackstage/plugin-clouds-node';
import { InstanceLooks } from './InstanceLooks';
import { DriverCall } from './look';

const region = 'kr-1';
const call: DriverCall = send => send({ signal: new AbortController().signal });

const named = (id: string): ObservedInstance => ({
  id,
  name: id,
  status: 'creating',
  addresses: [],
  volumeIds: [],
  labels: {},
});
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `i-${index}`);

const notFound = new CloudError('NotFound', 'There is no such instance');

let listed: string[];
let gone: string[];
const list = jest.fn();
const get = jest.fn();
const instances = { list, get } as unknown as InstanceCapability;
let looks: InstanceLooks;

beforeEach(() => {
  listed = [];
  gone = [];
  looks = new InstanceLooks();
  list.mockReset().mockImplementation(async () => ({
    items: listed.map(named),
  }));
  get.mockReset().mockImplementation(async ({ id }: { id: string }) => {
    if (gone.includes(id)) {
      throw notFound;
    }
    return named(id);
  });
});

const lookAt = (id: string, from = { instances }, where = region) =>
  looks.get(from, { region: where, id }, call);

const lookAtAll = (wanted: string[]) =>
  Promise.allSettled(wanted.map(id => lookAt(id)));

const seen = (wanted: string[]) =>
  wanted.map(id => ({ status: 'fulfilled', value: named(id) }));

it('looks at a few one by one', async () => {
  expect(await lookAtAll(ids(9))).toEqual(seen(ids(9)));
  expect(list).not.toHaveBeenCalled();
  expect(get).toHaveBeenCalledTimes(9);
});

it('looks at many together that come while others are looked at', async () => {
  listed = ids(100);
  expect(await lookAtAll(ids(100))).toEqual(seen(ids(100)));
  expect(list).toHaveBeenCalledTimes(1);
  expect(list.mock.calls[0][0]).toEqual({ region, limit: 100 });
  expect(get).toHaveBeenCalledTimes(2);
});

it('asks by itself for what the list has not', async () => {
  listed = ids(10);
  gone = ['i-10'];
  const answers = await lookAtAll(ids(12));
  expect(answers.slice(0, 10)).toEqual(seen(ids(10)));
  expect(answers[10]).toEqual({ status: 'rejected', reason: notFound });
  expect(answers[11]).toEqual(seen(['i-11'])[0]);
});

it('lets all wait when the cloud does not answer, and goes on after', async () => {
  const silent = new CloudError('Unavailable', 'No answer');
  list.mockRejectedValue(silent);
  const answers = await lookAtAll(ids(12));
  expect(answers.slice(0, 2)).toEqual(seen(ids(2)));
  expect(answers.slice(2)).toEqual(
    ids(10).map(() => ({ status: 'rejected', reason: silent })),
  );
  expect(await lookAtAll(['i-5'])).toEqual(seen(['i-5']));
});

it.each([
  ['the account may not list', new CloudError('Unsupported', 'No lists')],
  ['who asked for the list was stopped', new Error('stopped')],
])('asks for each by itself where %s', async (_, reason) => {
  list.mockRejectedValue(reason);
  expect(await lookAtAll(ids(12))).toEqual(seen(ids(12)));
});

it('keeps regions and accounts apart', async () => {
  const others = { list: jest.fn(), get: jest.fn(get) };
  const other = { instances: others as unknown as InstanceCapability };
  await Promise.all([
    ...ids(7).map(id => lookAt(id)),
    ...ids(7).map(id => lookAt(id, { instances }, 'kr-2')),
    ...ids(7).map(id => lookAt(id, other)),
  ]);
  expect(list).not.toHaveBeenCalled();
  expect(others.get).toHaveBeenCalledTimes(7);
});
