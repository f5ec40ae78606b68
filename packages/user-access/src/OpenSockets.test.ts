import { AuthenticationError } from '@backstage/errors';
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { OpenSockets } from './OpenSockets';

describe('OpenSockets', () => {
  const refused = new Set<string>();
  const asked: string[] = [];
  let ended: number;
  let sockets: OpenSockets;

  beforeEach(() => {
    refused.clear();
    asked.length = 0;
    ended = 0;
    sockets = new OpenSockets(async ({ userEntityRef, since = 0 }) => {
      asked.push(userEntityRef);
      if (refused.has(userEntityRef) || since < ended) {
        throw new AuthenticationError('over');
      }
    });
  });

  function open(userEntityRef: string, since?: number) {
    const socket = new PassThrough();
    sockets.add(socket, { userEntityRef, since });
    return socket;
  }

  it('closes all sockets of a user who loses access, and no others', async () => {
    const [ann, annToo, ben] = ['ann', 'ann', 'ben'].map(name => open(name));
    await sockets.sweep();
    expect([ann, annToo, ben].map(s => s.destroyed)).toEqual([
      false,
      false,
      false,
    ]);
    refused.add('ann');
    await sockets.sweep();
    expect([ann, annToo, ben].map(s => s.destroyed)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('asks once for each user, and not for those who have left', async () => {
    const [, , ben] = ['ann', 'ann', 'ben'].map(name => open(name));
    ben.destroy();
    await once(ben, 'close');
    await sockets.sweep();
    expect(asked).toEqual(['ann']);
  });

  it('closes what was opened before the end of a session, and not what was opened after it', async () => {
    const [before, after] = [1, 2].map(since => open('ann', since));
    ended = 2;
    await sockets.sweep();
    expect([before, after].map(s => s.destroyed)).toEqual([true, false]);
  });
});
