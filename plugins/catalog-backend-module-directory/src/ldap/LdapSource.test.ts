import { ConfigReader } from '@backstage/config';
import {
  LdapStub,
  startLdapStub,
  StartTlsFront,
  startStartTlsFront,
} from '@rackstage/test-kit';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { LdapSource } from './LdapSource';
import { readLdapSettings } from './LdapSettings';

const { signal } = new AbortController();

const person = (uid: string, values: object = {}) => ({
  objectClass: 'inetOrgPerson',
  entryUUID: `id-${uid}`,
  uid,
  cn: uid,
  mail: `${uid}@example.com`,
  ...values,
});
const dnOf = (uid: string) => `uid=${uid},ou=people,dc=example`;

describe('LdapSource', () => {
  let server: LdapStub;

  beforeEach(async () => {
    server = await startLdapStub();
  });
  afterEach(() => server.close());

  const settings = (values: object = {}) =>
    readLdapSettings(
      new ConfigReader({
        url: server.url,
        dangerouslyWithoutTls: true,
        bind: { dn: server.bindDn, secret: server.secret },
        users: { base: 'ou=people,dc=example' },
        groups: { base: 'ou=groups,dc=example' },
        ...values,
      }),
    );
  const source = (values: object = {}) => new LdapSource(settings(values));
  const put = (uid: string, values: object = {}) =>
    server.put(dnOf(uid), person(uid, values));

  it('reads users and groups, page by page', async () => {
    for (let i = 0; i < 25; i++) {
      put(`user${i}`);
    }
    put('minji', { displayName: '김민지' });
    server.put('cn=Ops,ou=groups,dc=example', {
      objectClass: 'groupOfNames',
      entryUUID: 'id-ops',
      cn: 'Ops',
      description: 'On duty',
      member: [
        'UID=minji, OU=people, DC=example',
        'cn=night,ou=groups,dc=example',
      ],
    });
    server.put('cn=night,ou=groups,dc=example', {
      objectClass: 'posixGroup',
      entryUUID: 'id-night',
      cn: 'night',
      memberUid: 'user1',
    });
    const { users, groups, skipped } = await source({ pageSize: 10 }).readAll(
      signal,
    );
    expect(users).toHaveLength(26);
    expect(users.find(({ id }) => id === 'id-minji')).toEqual({
      id: 'id-minji',
      username: 'minji',
      displayName: '김민지',
      email: 'minji@example.com',
      disabled: false,
      groups: [],
      aliases: ['uid=minji,ou=people,dc=example', 'login:minji'],
    });
    expect(groups).toEqual([
      {
        id: 'id-ops',
        name: 'Ops',
        displayName: undefined,
        description: 'On duty',
        members: [
          'uid=minji,ou=people,dc=example',
          'cn=night,ou=groups,dc=example',
        ],
        aliases: ['cn=ops,ou=groups,dc=example'],
      },
      expect.objectContaining({ id: 'id-night', members: ['login:user1'] }),
    ]);
    expect(skipped).toEqual([]);
  });

  it('names the entries that are no users, and reads the others', async () => {
    put('ann');
    server.put(dnOf('b'), { objectClass: 'inetOrgPerson', uid: 'b', cn: 'b' });
    server.put(dnOf('c'), {
      objectClass: 'inetOrgPerson',
      entryUUID: 'c',
      uid: ' ',
      cn: 'c',
    });
    const { users, skipped } = await source().readAll(signal);
    expect(users.map(({ username }) => username)).toEqual(['ann']);
    expect(skipped).toEqual([
      { record: dnOf('b'), reason: 'It has no entryUUID' },
      { record: dnOf('c'), reason: 'It has no uid' },
    ]);
  });

  it('tells only what has changed, also in the very same second', async () => {
    put('ann');
    put('ben');
    const { mark } = await source().readAll(signal);
    const nothing = await source().readChanges(mark, signal);
    // The newest is told again: its second may have had more changes.
    expect(nothing!.users.map(({ id }) => id)).toEqual(['id-ben']);
    const last = new Date(Date.UTC(2026, 0, 1, 0, 0, 1));
    server.clock = () => last;
    put('cho');
    const changes = await source().readChanges(mark, signal);
    expect(changes!.users.map(({ id }) => id)).toEqual(['id-ben', 'id-cho']);
  });

  it.each([
    ['locked for good', { pwdAccountLockedTime: '000001010000Z' }, true],
    ['locked for a while', { pwdAccountLockedTime: '20260101000000Z' }, false],
    ['locked by 389 and FreeIPA', { nsAccountLock: 'TRUE' }, true],
  ])('tells an account that is %s', async (_, values, disabled) => {
    put('ann', values);
    const { users } = await source().readAll(signal);
    expect(users[0].disabled).toBe(disabled);
  });

  it('notices an account that is locked without its entry counting as changed', async () => {
    put('ann', { modifyTimestamp: '20250101000000Z' });
    put('zoe');
    const { mark } = await source().readAll(signal);
    put('ann', {
      modifyTimestamp: '20250101000000Z',
      nsAccountLock: 'TRUE',
    });
    const locked = await source().readChanges(mark, signal);
    expect(locked!.users).toContainEqual(
      expect.objectContaining({ id: 'id-ann', disabled: true }),
    );
    // Told once, and not as long as it lasts.
    const after = await source().readChanges(locked!.mark, signal);
    expect(after!.users.map(({ id }) => id)).toEqual(['id-zoe']);
    // That it is enabled again cannot be told alone.
    put('ann', { modifyTimestamp: '20250101000000Z' });
    expect(await source().readChanges(locked!.mark, signal)).toBeUndefined();
  });

  it('tells in the changes all that there are, for what was deleted', async () => {
    put('ann');
    put('ben');
    server.put('cn=ops,ou=groups,dc=example', {
      objectClass: 'groupOfNames',
      entryUUID: 'id-ops',
      cn: 'ops',
    });
    const { mark } = await source().readAll(signal);
    server.remove(dnOf('ben'));
    server.searches.length = 0;
    const changes = await source().readChanges(mark, signal);
    expect(changes!.present).toEqual({ User: ['id-ann'], Group: ['id-ops'] });
    // Before the changes, or somebody could be told as changed and be missing.
    const asked = server.searches.map(filter =>
      filter.includes('modifyTimestamp') ? 'changes' : filter,
    );
    expect(asked.indexOf('(objectClass=inetOrgPerson)')).toBeLessThan(
      asked.indexOf('changes'),
    );
  });

  it('takes the filter for disabled users from the configuration', async () => {
    put('ann', { employeeType: 'left' });
    put('ben');
    const users = {
      base: 'ou=people,dc=example',
      disabledFilter: '(employeeType=left)',
    };
    const reading = await source({ users }).readAll(signal);
    expect(reading.users.map(user => user.disabled)).toEqual([true, false]);
  });

  it('asks Active Directory by its own attributes and numbers', async () => {
    server.put('', {
      objectClass: 'top',
      highestCommittedUSN: '41',
      dsServiceName: 'CN=DC1',
    });
    const values = {
      schema: 'activeDirectory',
      users: {
        base: 'ou=people,dc=example',
        filter: '(objectClass=user)',
        disabledFilter: '(userAccountControl=514)',
      },
      attributes: { id: 'objectSid' },
    };
    server.put('cn=a,ou=people,dc=example', {
      objectClass: 'user',
      objectSid: 's1',
      sAMAccountName: 'ann',
      uSNChanged: '40',
      userAccountControl: '512',
    });
    const { users, mark } = await source(values).readAll(signal);
    expect(users).toMatchObject([{ username: 'ann', disabled: false }]);
    expect(JSON.parse(mark)).toMatchObject({ changed: '41', server: 'CN=DC1' });
    server.searches.length = 0;
    server.put('cn=a,ou=people,dc=example', {
      objectClass: 'user',
      objectSid: 's1',
      sAMAccountName: 'ann',
      uSNChanged: '42',
      userAccountControl: '514',
    });
    const changes = await source(values).readChanges(mark, signal);
    expect(changes!.users).toMatchObject([{ username: 'ann', disabled: true }]);
    expect(server.searches).toContain('(&(objectClass=user)(uSNChanged>=42))');
    // Each domain controller counts for itself.
    server.put('', {
      objectClass: 'top',
      highestCommittedUSN: '7',
      dsServiceName: 'CN=DC2',
    });
    expect(await source(values).readChanges(mark, signal)).toBeUndefined();
  });

  it('reads ids that are bytes, and the flag of disabled accounts', async () => {
    const guid = (last: number) =>
      Buffer.from([...Array.from({ length: 15 }, (_, i) => 0xf0 + i), last]);
    const hex = (last: string) => `f0f1f2f3f4f5f6f7f8f9fafbfcfdfe${last}`;
    server.put('', {
      objectClass: 'top',
      highestCommittedUSN: '9',
      dsServiceName: 'CN=DC1',
    });
    // 66050 is disabled and has a password that does not expire; 65536 is the latter alone.
    ['512', '514', '66050', '66048', '65536'].forEach((flags, number) =>
      server.put(`cn=${number},ou=people,dc=example`, {
        objectCategory: 'person',
        objectClass: 'user',
        objectGUID: guid(number),
        sAMAccountName: `user${number}`,
        uSNChanged: '5',
        userAccountControl: flags,
      }),
    );
    const directory = source({ schema: 'activeDirectory' });
    const { users, mark } = await directory.readAll(signal);
    expect(users.map(({ id, disabled }) => [id, disabled])).toEqual([
      [hex('00'), false],
      [hex('01'), true],
      [hex('02'), true],
      [hex('03'), false],
      [hex('04'), false],
    ]);
    const { present } = (await directory.readChanges(mark, signal))!;
    expect(present!.User).toEqual(users.map(({ id }) => id));
  });

  it('fetches the members that Active Directory did not tell at first', async () => {
    const member = (n: number) => `cn=u${n},ou=people,dc=example`;
    server.put('cn=big,ou=groups,dc=example', {
      objectClass: 'group',
      objectSid: 'g1',
      cn: 'big',
      uSNChanged: '1',
      'member;range=0-1': [member(0), member(1)],
      'member;range=2-*': [member(2)],
    });
    server.put('', {
      objectClass: 'top',
      highestCommittedUSN: '1',
      dsServiceName: 'CN=DC1',
    });
    const { groups } = await source({
      schema: 'activeDirectory',
      attributes: { id: 'objectSid' },
      users: { base: 'ou=people,dc=example', disabledFilter: '(cn=nobody)' },
    }).readAll(signal);
    expect(groups[0].members).toEqual([0, 1, 2].map(member));
  });

  it('fails as a whole when the directory does', async () => {
    const wrong = source({ bind: { dn: server.bindDn, secret: 'wrong' } });
    const failed = await wrong.readAll(signal).catch(error => error);
    expect(failed.message).toMatch(/The directory ldap:.* failed/);
    expect(failed.message).not.toContain('wrong');
    await expect(
      source({ url: 'ldap://127.0.0.1:1' }).readAll(signal),
    ).rejects.toThrow(/ldap:\/\/127\.0\.0\.1:1 failed/);
    await expect(
      source().readAll(AbortSignal.abort(new Error('enough'))),
    ).rejects.toThrow('enough');
  });
});

const certify = (ip = '127.0.0.1') =>
  generate([{ name: 'commonName', value: ip }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
    ],
  });

describe('LDAP over TLS', () => {
  const own = certify();
  const stranger = certify();
  let server: LdapStub;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ldap-'));
    await writeFile(join(folder, 'own.pem'), own.cert);
    await writeFile(join(folder, 'stranger.pem'), stranger.cert);
    server = await startLdapStub({ certificate: own.cert, key: own.private });
    server.put(dnOf('ann'), person('ann'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const read = (caFile?: string) =>
    new LdapSource(
      readLdapSettings(
        new ConfigReader({
          url: server.url,
          bind: { dn: server.bindDn, secret: server.secret },
          users: { base: 'ou=people,dc=example' },
          groups: { base: 'ou=groups,dc=example' },
          ...(caFile && { caFile: join(folder, caFile) }),
        }),
      ),
    ).readAll(signal);

  it('trusts the authority that the configuration names', async () => {
    expect(server.url).toMatch(/^ldaps:/);
    const { users } = await read('own.pem');
    expect(users.map(({ username }) => username)).toEqual(['ann']);
  });

  it.each([
    ['another authority', 'stranger.pem', /self.signed certificate/],
    ['no authority but the known ones', undefined, /self.signed certificate/],
    ['a file that is not there', 'none.pem', /ENOENT/],
  ])('reads nothing with %s', async (_, caFile, message) => {
    await expect(read(caFile)).rejects.toThrow(message);
  });
});

describe('LDAP with StartTLS', () => {
  const own = certify();
  let server: LdapStub;
  let front: StartTlsFront;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ldap-'));
    await writeFile(join(folder, 'own.pem'), own.cert);
    await writeFile(join(folder, 'stranger.pem'), certify().cert);
    server = await startLdapStub();
    server.put(dnOf('ann'), person('ann'));
  });
  beforeEach(async () => {
    front = await startFront(own);
  });
  afterEach(() => front.close());
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const startFront = ({ cert, private: key }: typeof own) =>
    startStartTlsFront(Number(new URL(server.url).port), {
      certificate: cert,
      key,
    });
  const read = (caFile: string) =>
    new LdapSource(
      readLdapSettings(
        new ConfigReader({
          url: front.url,
          startTls: true,
          bind: { dn: server.bindDn, secret: server.secret },
          users: { base: 'ou=people,dc=example' },
          groups: { base: 'ou=groups,dc=example' },
          caFile: join(folder, caFile),
        }),
      ),
    ).readAll(signal);

  it('reads over TLS that begins on a plain connection', async () => {
    const { users } = await read('own.pem');
    expect(users.map(({ username }) => username)).toEqual(['ann']);
    expect(front.inClear).toEqual([]);
  });

  it('sends nothing to a server of another authority', async () => {
    await expect(read('stranger.pem')).rejects.toThrow(
      /self.signed certificate/,
    );
    expect(front.inClear).toEqual([]);
  });

  it('sends nothing to a server whose certificate is that of another one', async () => {
    const other = certify('127.0.0.2');
    await writeFile(join(folder, 'other.pem'), other.cert);
    await front.close();
    front = await startFront(other);
    await expect(read('other.pem')).rejects.toThrow(/127\.0\.0\.1 is not in/);
    expect(front.inClear).toEqual([]);
  });

  it('does not go on in clear when the server begins no TLS', async () => {
    front.refusing = true;
    await expect(read('own.pem')).rejects.toThrow(front.url);
    expect(Buffer.concat(front.inClear).toString()).not.toContain(
      server.secret,
    );
  });
});

describe('readLdapSettings', () => {
  const read = (values: object) =>
    readLdapSettings(
      new ConfigReader({
        url: 'ldap://directory.example',
        users: { base: 'ou=people' },
        groups: { base: 'ou=groups' },
        ...values,
      }),
    );
  const bind = { dn: 'cn=portal', secret: 's' };

  it('does not send the bind secret in clear', () => {
    expect(() => read({ bind })).toThrow(
      /use an ldaps: address .* or startTls/,
    );
    expect(read({ bind, startTls: true }).startTls).toBe(true);
    expect(read({ bind, url: 'ldaps://directory.example' }).bind).toEqual(bind);
  });

  it('names the schemas there are', () => {
    expect(() => read({ schema: 'novell' })).toThrow(
      /'novell'; known are generic, activeDirectory/,
    );
  });
});
