import { Image } from '@rackstage/plugin-clouds-common';
import { publicKey } from '../__testUtils__/requests';
import { loginView } from './loginView';
import { prepareLogin } from './prepareLogin';

const settings = { name: 'cloud' };

const image = (os?: Partial<Image['os']>, name = 'An image'): Image => ({
  id: 'i',
  name,
  status: 'available',
  os: os && { family: 'linux', ...os },
});
const ubuntu = image({ distribution: 'ubuntu' });

describe('prepareLogin', () => {
  it('is the same account whatever the image calls its own', () => {
    const images = [ubuntu, image({ distribution: 'rocky' }), image()];
    for (const each of images) {
      const { login, userData, room } = prepareLogin({
        settings,
        image: each,
        publicKey,
      });
      expect(login).toEqual({ user: 'cloud', source: 'portal' });
      expect(userData).toContain('"name":"cloud"');
      expect(room).toBeUndefined();
    }
  });

  it('gives the key without its comment, which may be anything', () => {
    const { userData } = prepareLogin({
      settings,
      image: ubuntu,
      publicKey: `${publicKey} 민원 "`,
    });
    expect(userData).toContain(`["${publicKey.split(' ', 2).join(' ')}"]`);
  });

  it('takes a shell that the image has', () => {
    const shellOf = (distribution: string) =>
      /"shell":"([^"]+)"/.exec(
        prepareLogin({ settings, image: image({ distribution }), publicKey })
          .userData!,
      )?.[1];
    expect(shellOf('debian')).toBe('/bin/bash');
    expect(shellOf('alpine')).toBeUndefined();
  });

  it.each([
    ['that is switched off', { settings: undefined }],
    ['no key is known', { publicKey: undefined }],
    ['the key is none', { publicKey: 'ssh-dss AAAA' }],
    ['the user data is for Ignition', { userData: '{"ignition":{}}' }],
  ])('leaves everything as it is where %s', (_, values) => {
    const asked = { userData: '#!/bin/sh\n', ...values };
    expect(
      prepareLogin({ settings, image: ubuntu, publicKey, ...asked }),
    ).toEqual({
      userData: asked.userData,
      login: { user: 'ubuntu', source: 'image' },
      room: undefined,
    });
  });

  it.each([
    [image({ distribution: 'flatcar' }), 'core'],
    [image({ family: 'other', distribution: 'freebsd' }), undefined],
    [image({ distribution: 'talos', adminUser: 'ops' }), 'ops'],
    // It becomes a part of a command.
    [
      image({ distribution: 'talos', adminUser: '-oProxyCommand=x' }),
      undefined,
    ],
    [image(undefined, 'cirros-0.6.2'), undefined],
  ])('leaves an image without cloud-init alone: %j', (each, user) => {
    expect(prepareLogin({ settings, image: each, publicKey })).toEqual({
      login: { user, source: 'image' },
    });
  });

  it('says nothing of Windows, where nobody logs in by SSH', () => {
    const windows = image({ family: 'windows', adminUser: 'Administrator' });
    expect(prepareLogin({ settings, image: windows, publicKey })).toEqual({});
  });

  it('says how much room there is when it is too much', () => {
    const userData = `#!/bin/sh\n${'# 0123456789\n'.repeat(1259)}`;
    const asked = { settings, image: ubuntu, userData };
    expect(prepareLogin({ ...asked, publicKey }).room).toBeLessThan(16_000);
    expect(prepareLogin(asked).room).toBeUndefined();
    const larger = `${userData}${'가'.repeat(10)}`;
    expect(prepareLogin({ ...asked, userData: larger }).room).toBe(16_384);
  });
});

describe('loginView', () => {
  const at = (address: string, type: 'private' | 'public', version: 4 | 6) => ({
    address,
    type,
    version,
  });

  it('names the address first that is reached from the farthest', () => {
    expect(
      loginView({ user: 'cloud', source: 'portal' }, [
        at('10.0.0.5', 'private', 4),
        at('2001:db8::5', 'public', 6),
        at('203.0.113.5', 'public', 4),
      ]),
    ).toEqual({
      user: 'cloud',
      source: 'portal',
      addresses: ['203.0.113.5', '2001:db8::5', '10.0.0.5'],
      command: 'ssh cloud@203.0.113.5',
    });
  });

  it('has no command until it is known as whom and to where', () => {
    expect(
      loginView({ source: 'image' }, [at('10.0.0.5', 'private', 4)]),
    ).toEqual({ source: 'image', addresses: ['10.0.0.5'] });
    expect(loginView({ user: 'cloud', source: 'portal' }, [])).toEqual({
      user: 'cloud',
      source: 'portal',
      addresses: [],
    });
    expect(loginView(undefined, [])).toBeUndefined();
  });
});
