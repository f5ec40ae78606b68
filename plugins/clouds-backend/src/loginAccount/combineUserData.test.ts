import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { readMime } from '../__testUtils__/readMime';
import {
  combineUserData,
  LoginAccount,
  mostUserDataBytes,
  roomBeside,
} from './combineUserData';

const account: LoginAccount = {
  name: 'cloud',
  sudo: 'ALL=(ALL) NOPASSWD:ALL',
  shell: '/bin/bash',
  publicKeys: ['ssh-ed25519 AAAAC3Nz'],
};

const user = {
  name: 'cloud',
  shell: '/bin/bash',
  lock_passwd: true,
  sudo: 'ALL=(ALL) NOPASSWD:ALL',
  ssh_authorized_keys: ['ssh-ed25519 AAAAC3Nz'],
};

const configOf = (text: string) => {
  const [head, json] = text.split('\n');
  expect(head).toBe('#cloud-config');
  return JSON.parse(json);
};

const combined = (own?: string) => readMime(combineUserData(account, own));
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

describe('combineUserData', () => {
  it.each([undefined, '', ' \n'])(
    'makes the account beside that of the image (%j)',
    own => {
      expect(configOf(combineUserData(account, own))).toEqual({
        users: ['default', user],
      });
    },
  );

  it('runs what somebody gave first, and adds to its users', () => {
    const own = '#cloud-config\nusers:\n- name: alice\n';
    const [first, defaults, added, ...none] = combined(own);
    expect(none).toEqual([]);
    expect(first).toEqual({ type: 'text/plain', text: own });
    expect([defaults.type, added.type]).toEqual([
      'text/cloud-config',
      'text/cloud-config',
    ]);
    expect(configOf(defaults.text)).toEqual({
      merge_how: 'dict(no_replace)+list()+str()',
      users: ['default'],
    });
    expect(configOf(added.text)).toEqual({
      merge_how: 'list(append)+dict(no_replace,recurse_list)+str()',
      users: [user],
    });
  });

  it('leaves out what is not configured', () => {
    const text = combineUserData({ name: 'ops', publicKeys: [] });
    expect(configOf(text).users[1]).toEqual({
      name: 'ops',
      lock_passwd: true,
      ssh_authorized_keys: [],
    });
  });

  it('says it is a message where cloud-init looks, in the first 4096 bytes', () => {
    expect(combineUserData(account, `#!/bin/sh\n${'#'.repeat(5000)}`)).toMatch(
      /^MIME-Version: 1\.0\n/,
    );
  });

  it.each([
    '#!/bin/sh\necho 안녕하세요 > /etc/motd\n',
    '#cloud-config\r\nhostname: web\r\n',
    '## template: jinja\n#cloud-config\n',
    '#include\nhttps://example.com/config\n',
    `#!/bin/sh\n${'x'.repeat(2000)}`,
    '#!/bin/sh\ncat > mail <<END\nMIME-Version: 1.0\n\n--rackstage-\nEND',
    'mime-version: what is this\nno: message\nat all',
  ])('brings %j byte for byte', own => {
    expect(combined(own)[0]).toEqual({ type: 'text/plain', text: own });
  });

  it('brings any text byte for byte, in ASCII only, and each time the same', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('--rackstage', '--', '', 'From me', '가나다', '\r', '\t'),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        const own = `#!/bin/sh\n${lines.join('\n')}`;
        const text = combineUserData(account, own);
        const [first] = readMime(text);
        expect(first.text).toBe(Buffer.from(own).toString('utf8'));
        expect(text).toMatch(/^[\t\n\x20-\x7e]*$/);
        expect(combineUserData(account, own)).toBe(text);
      }),
    );
  });

  it('puts the parts of a message beside its own', () => {
    const own = [
      'Content-Type: multipart/mixed; boundary="=="',
      'MIME-Version: 1.0',
      '',
      '--==',
      'Content-Type: text/x-shellscript',
      '',
      '#!/bin/sh',
      'date',
      '--==--',
      '',
    ].join('\n');
    const expected = [
      'text/x-shellscript',
      'text/cloud-config',
      'text/cloud-config',
    ];
    expect(combineUserData(account, own)).toContain(own);
    expect(combined(own).map(({ type }) => type)).toEqual(expected);
    // However it was wrapped: cloud-init finds no message inside of a part.
    for (const wrapped of [base64(own), base64(gzipSync(own))]) {
      expect(combined(wrapped)).toEqual(combined(own));
    }
  });

  it('says of what is compressed that it is', () => {
    const own = '#!/bin/sh\ndate\n';
    const packed = base64(gzipSync(own));
    expect(combined(packed)[0]).toEqual({
      type: 'application/gzip',
      text: own,
    });
    expect(combineUserData(account, packed)).toContain(packed);
  });

  it('unpacks what cloud-init would garble', () => {
    const own = '#cloud-config\n# 안녕\n';
    const expected = { type: 'text/plain', text: own };
    expect(combined(base64(gzipSync(own)))[0]).toEqual(expected);
    expect(combined(base64(own))[0]).toEqual(expected);
  });

  it('takes no word for Base64 that is none', () => {
    expect(combined('abcd')[0].text).toBe('abcd');
    const broken = base64(gzipSync('#!/bin/sh\n').subarray(0, 12));
    expect(combineUserData(account, broken)).toContain(broken);
  });
});

describe('roomBeside', () => {
  const sizeOf = (own: string) =>
    Buffer.byteLength(combineUserData(account, own));

  it.each(['x', '가'])('is what fits, for text of %s', letter => {
    const own = `#!/bin/sh\n# ${letter.repeat(30_000)}`;
    const wide = letter === 'x' ? own.replace(/x{900}/g, '$&\n') : own;
    const room = roomBeside(account, wide);
    const cut = Buffer.from(wide)
      .subarray(0, room)
      .toString('utf8')
      .replace(/\ufffd$/, '');
    expect(sizeOf(cut)).toBeLessThanOrEqual(mostUserDataBytes);
    expect(sizeOf(cut)).toBeGreaterThan(mostUserDataBytes - 16);
  });
});
