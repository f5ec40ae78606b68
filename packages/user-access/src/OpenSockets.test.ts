import { AuthenticationError } from '@backstage/errors';
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { OpenSockets } from './OpenSockets';

describe('OpenSockets', () => {
  const refused = new Set<string>();
  const asked: string[] = [];
  const find = async () => undefined;
  const access = {
    require: async (user: string) => {
      asked.push(user);
      if (refused.has(user)) {
        throw new AuthenticationError('disabled');
      }
    },
  };
  let sockets: OpenSockets;

  beforeEach(() => {
    refused.clear();
    asked.length = 0;
    sockets = new OpenSockets(access, find);
  });

  function open(user: string) {
    const socket = new PassThrough();
    sockets.add(socket, user);
    return socket;
  }

  it('closes all sockets of a user who loses access, and no others', async () => {
    const [ann, annToo, ben] = ['ann', 'ann', 'ben'].map(open);
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
    const [, , ben] = ['ann', 'ann', 'ben'].map(open);
    ben.destroy();
    await once(ben, 'close');
    await sockets.sweep();
    expect(asked).toEqual(['ann']);
  });
});
