import { once } from 'node:events';
import { createServer } from 'node:http';
import { httpServers } from './httpServers';

describe('httpServers', () => {
  it('tells of those that there are and that come, until they are closed or nobody listens', async () => {
    const [first, second, third] = [0, 1, 2].map(() => createServer());
    const heard: unknown[] = [];
    httpServers.add(first);
    const stop = httpServers.each(server => heard.push(server));
    httpServers.add(second);
    expect(heard).toEqual([first, second]);
    stop();
    httpServers.add(third);
    expect(heard).toEqual([first, second]);
    first.listen(0);
    await once(first, 'listening');
    first.close();
    await once(first, 'close');
    const later: unknown[] = [];
    httpServers.each(server => later.push(server))();
    expect(later).toEqual([second, third]);
  });
});
