import fixture from '../__fixtures__/securityGroups.json';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const [web] = fixture.security_groups;
const region = 'RegionOne';
const list = 'GET /network/v2.0/security-groups';
const get = 'GET /network/v2.0/security-groups/group-web';
const create = 'POST /network/v2.0/security-groups';
const remove = 'DELETE /network/v2.0/security-groups/group-web';
const addRules = 'POST /network/v2.0/security-group-rules';
const removeRule = (id: string) =>
  `DELETE /network/v2.0/security-group-rules/${id}`;
const id = { region, id: 'group-web' };

const rule = (values: object) => ({
  ...web.security_group_rules[0],
  protocol: null,
  remote_ip_prefix: null,
  ...values,
});
/** As Neutron makes a group. */
const fresh = {
  ...web,
  description: 'Web [rackstage:g-1]',
  security_group_rules: [
    rule({ id: 'out-4', direction: 'egress' }),
    rule({ id: 'out-6', direction: 'egress', ethertype: 'IPv6' }),
  ],
};

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
  stub.cloud.on(addRules, { status: 201, body: {} });
  for (const one of ['out-4', 'out-6']) {
    stub.cloud.on(removeRule(one), { status: 204 });
  }
});
afterEach(() => stub.cloud.close());

const bodyOf = (wanted: string) =>
  stub.cloud.requests.find(({ method, path }) => `${method} ${path}` === wanted)
    ?.body;

describe('create', () => {
  const request = {
    tag: 'g-1',
    region,
    name: 'web',
    description: 'Web',
    rules: [{ direction: 'ingress', peer: '10.0.0.0/8' } as const],
  };

  it('makes it with its tag in it, adds its rules, then takes the others away', async () => {
    stub.cloud.on(list, { body: { security_groups: [web] } });
    stub.cloud.on(create, { status: 201, body: { security_group: fresh } });
    stub.cloud.on(get, { body: { security_group: fresh } });
    const made = await stub.connection.securityGroups.create(request, call);
    expect(made).toMatchObject({
      id: 'group-web',
      tag: 'g-1',
      description: 'Web',
    });
    expect(stub.asked()).toEqual([
      list,
      create,
      addRules,
      removeRule('out-4'),
      removeRule('out-6'),
      get,
    ]);
    expect(bodyOf(create)).toEqual({
      security_group: { name: 'web', description: 'Web [rackstage:g-1]' },
    });
    expect(bodyOf(addRules)).toEqual({
      security_group_rules: [
        {
          security_group_id: 'group-web',
          direction: 'ingress',
          ethertype: 'IPv4',
          remote_ip_prefix: '10.0.0.0/8',
        },
      ],
    });
  });

  it('finishes one that was left half made', async () => {
    stub.cloud.on(list, { body: { security_groups: [web, fresh] } });
    stub.cloud.on(get, { body: { security_group: fresh } });
    await stub.connection.securityGroups.create(request, call);
    expect(stub.asked()).toEqual([
      list,
      addRules,
      removeRule('out-4'),
      removeRule('out-6'),
      get,
    ]);
  });

  it('is refused beyond the quota', async () => {
    stub.cloud.on(list, { body: { security_groups: [] } });
    stub.cloud.on(create, {
      status: 409,
      body: {
        NeutronError: {
          type: 'OverQuota',
          message: "Quota exceeded for resources: ['security_group'].",
        },
      },
    });
    await expect(
      stub.connection.securityGroups.create(request, call),
    ).rejects.toMatchObject({ code: 'QuotaExceeded' });
  });
});

it('finds one by its tag, among those of the project', async () => {
  stub.cloud.on(list, ({ query }) => ({
    body: {
      security_groups: query.get('project_id') === 'p1' ? [web, fresh] : [],
    },
  }));
  const find = async (tag: string) =>
    (await stub.connection.securityGroups.list({ region, tag }, call)).items;
  expect((await find('g-1')).map(({ tag }) => tag)).toEqual(['g-1']);
  expect(await find('g-2')).toEqual([]);
});

it('sets no rules that are there', async () => {
  stub.cloud.on(get, { body: { security_group: fresh } });
  const rules = [{ direction: 'egress' } as const];
  await stub.connection.securityGroups.setRules({ ...id, rules }, call);
  expect(stub.asked()).toEqual([get]);
});

it('does not mind a rule that goes meanwhile', async () => {
  stub.cloud.on(get, { body: { security_group: fresh } });
  stub.cloud.on(removeRule('out-4'), {
    status: 404,
    body: { NeutronError: { type: 'SecurityGroupRuleNotFound', message: '' } },
  });
  await stub.connection.securityGroups.setRules({ ...id, rules: [] }, call);
  expect(stub.asked()).toEqual([get, removeRule('out-4'), removeRule('out-6')]);
});

it.each([
  ['gone', 404, 'SecurityGroupNotFound', undefined],
  ['in use', 409, 'SecurityGroupInUse', 'Conflict'],
])('deletes one that is %s', async (_, status, type, code) => {
  stub.cloud.on(remove, {
    status,
    body: { NeutronError: { type, message: `Security Group ${type}.` } },
  });
  const deletion = stub.connection.securityGroups.delete(id, call);
  await expect(
    deletion.then(
      () => undefined,
      error => error.code,
    ),
  ).resolves.toBe(code);
});
