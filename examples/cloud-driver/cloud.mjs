/** Acme Cloud, in memory: `node cloud.mjs <port>`. Its token is `acme-token`. */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

/**
 * @param {number} [port]
 * @returns {Promise<{ url: string, instances: Map<string, object>, close(): Promise<void> }>}
 */
export async function startAcmeCloud(port = 0) {
  /** By their ids. */
  const instances = new Map();
  let made = 0;

  const routes = [
    [
      'GET',
      /^\/identity$/,
      () => [200, { principal: 'acme', scope: 'example' }],
    ],
    ['GET', /^\/instances$/, () => [200, [...instances.values()]]],
    ['POST', /^\/instances$/, (_, body) => [201, create(body)]],
    ['GET', /^\/instances\/([^/]+)$/, instance => [200, instance]],
    [
      'DELETE',
      /^\/instances\/([^/]+)$/,
      ({ id }) => [204, instances.delete(id)],
    ],
    [
      'POST',
      /^\/instances\/([^/]+)\/(start|stop|reboot)$/,
      (instance, _, action) => {
        instance.state = action === 'stop' ? 'stopped' : 'running';
        return [204];
      },
    ],
  ];

  function create({ tag, name, image, size }) {
    const known = [...instances.values()].find(item => item.tag === tag);
    if (known) {
      return known;
    }
    made += 1;
    const id = `acme-${made}`;
    instances.set(id, { id, tag, name, image, size, state: 'running' });
    return instances.get(id);
  }

  function answer({ method, url, headers }, body) {
    if (headers.authorization !== 'Bearer acme-token') {
      return [401, {}];
    }
    for (const [verb, pattern, handle] of routes) {
      const match = verb === method && pattern.exec(url);
      if (match) {
        const [, id, action] = match;
        const instance = instances.get(id);
        return id && !instance ? [404, {}] : handle(instance, body, action);
      }
    }
    return [404, {}];
  }

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) {
      text += chunk;
    }
    const [status, body] = answer(request, text ? JSON.parse(text) : {});
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(status === 204 ? undefined : JSON.stringify(body));
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    instances,
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await startAcmeCloud(Number(process.argv[2] ?? 8099));
  process.stdout.write(`${url}\n`);
}
