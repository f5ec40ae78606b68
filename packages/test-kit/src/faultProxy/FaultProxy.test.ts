import { request } from 'node:http';
import { HttpStub, startHttpStub } from '../httpStub';
import { FaultProxy, startFaultProxy } from './FaultProxy';

let upstream: HttpStub;
let other: HttpStub;
let proxy: FaultProxy;

beforeEach(async () => {
  upstream = await startHttpStub();
  other = await startHttpStub();
  proxy = await startFaultProxy([`${upstream.origin}/v3`, other.origin]);
  upstream.on('GET /things', { body: { things: [] } });
  upstream.on('POST /things', { status: 201, body: { id: '1' } });
});

afterEach(async () => {
  await proxy.close();
  await upstream.close();
  await other.close();
});

function things(method = 'GET', query = '') {
  const body = method === 'POST' ? '{"name":"a"}' : undefined;
  return fetch(proxy.url(`${upstream.origin}/things${query}`), {
    method,
    body,
  });
}

describe('without a rule', () => {
  it('forwards method, query, headers and body, and hands the answer back', async () => {
    upstream.on('POST /things', {
      status: 201,
      headers: { 'x-request-id': 'req-1' },
      body: { id: '1' },
    });
    const answer = await fetch(proxy.url(`${upstream.origin}/things?a=1`), {
      method: 'POST',
      headers: { 'x-auth-token': 'secret' },
      body: '{"name":"a"}',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-request-id')).toBe('req-1');
    expect(await answer.json()).toEqual({ id: '1' });
    expect(upstream.requests).toMatchObject([
      {
        method: 'POST',
        path: '/things',
        headers: {
          'x-auth-token': 'secret',
          host: new URL(upstream.origin).host,
        },
        body: { name: 'a' },
      },
    ]);
    expect(upstream.requests[0].query.get('a')).toBe('1');
  });

  it('puts itself in the place of every upstream that an answer names', async () => {
    upstream.on('GET /things', {
      headers: { location: `${upstream.origin}/things/1` },
      body: {
        own: `${upstream.origin}/v2`,
        other: `${other.origin}/v3/p1`,
        longer: `${other.origin}9/v3`,
        stranger: 'http://192.0.2.1:80/',
      },
    });
    const answer = await things();
    expect(answer.headers.get('location')).toBe(
      proxy.url(`${upstream.origin}/things/1`),
    );
    expect(await answer.json()).toEqual({
      own: proxy.url(`${upstream.origin}/v2`),
      other: proxy.url(`${other.origin}/v3/p1`),
      longer: `${other.origin}9/v3`,
      stranger: 'http://192.0.2.1:80/',
    });
    expect(proxy.url(other.origin)).not.toBe(other.origin);
  });

  it('leaves what is not JSON alone', async () => {
    upstream.on('GET /things', { body: `<a href="${upstream.origin}">` });
    const answer = await things();
    expect(await answer.text()).toBe(`<a href="${upstream.origin}">`);
  });

  it('drops the connection when the upstream cannot be reached', async () => {
    await upstream.close();
    await expect(things()).rejects.toThrow('fetch failed');
  });

  it('knows no other upstream', () => {
    expect(() => proxy.url('http://192.0.2.1/things')).toThrow(
      `The proxy stands for ${upstream.origin}, ${other.origin}, not for http://192.0.2.1`,
    );
  });
});

describe('faults', () => {
  it('answers instead of the upstream, as often as it is told to', async () => {
    const fault = proxy.inject({
      times: 2,
      fault: {
        type: 'answer',
        status: 429,
        headers: { 'retry-after': '7' },
        body: { overLimit: { code: 429 } },
      },
    });
    const first = await things();
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('7');
    expect(await first.json()).toEqual({ overLimit: { code: 429 } });
    expect((await things()).status).toBe(429);
    expect((await things()).status).toBe(200);
    expect(fault.hits).toBe(2);
    expect(upstream.requests).toHaveLength(1);
  });

  it('happens only to the requests that match', async () => {
    proxy.inject({
      method: 'POST',
      path: /^\/things\?limit=/,
      fault: { type: 'answer', status: 503 },
    });
    expect((await things('GET', '?limit=1')).status).toBe(200);
    expect((await things('POST')).status).toBe(201);
    expect((await things('POST', '?limit=1')).status).toBe(503);
  });

  it('lets an earlier rule go first, and a removed one not at all', async () => {
    const first = proxy.inject({
      times: Infinity,
      fault: { type: 'answer', status: 500 },
    });
    proxy.inject({ times: Infinity, fault: { type: 'answer', status: 502 } });
    expect((await things()).status).toBe(500);
    first.remove();
    expect((await things()).status).toBe(502);
    proxy.reset();
    expect((await things()).status).toBe(200);
    expect(proxy.requests).toEqual([{ method: 'GET', path: '/things' }]);
  });

  it('delays', async () => {
    proxy.inject({ fault: { type: 'delay', milliseconds: 80 } });
    const began = performance.now();
    expect((await things()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(75);
  });

  it('hangs until the client gives up', async () => {
    proxy.inject({ fault: { type: 'hang' } });
    const controller = new AbortController();
    const answer = fetch(proxy.url(`${upstream.origin}/things`), {
      signal: controller.signal,
    });
    const settled = jest.fn();
    answer.then(settled, settled);
    expect((await things()).status).toBe(200);
    expect(settled).not.toHaveBeenCalled();
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
  });

  it('drops the connection before the upstream hears of the request', async () => {
    proxy.inject({ fault: { type: 'drop' } });
    await expect(things('POST')).rejects.toThrow('fetch failed');
    expect(upstream.requests).toHaveLength(0);
  });

  it('loses the answer after the upstream has done the work', async () => {
    proxy.inject({ fault: { type: 'loseAnswer' } });
    await expect(things('POST')).rejects.toThrow('fetch failed');
    expect(upstream.requests).toMatchObject([{ method: 'POST' }]);
  });

  it('alters the request', async () => {
    proxy.inject({
      fault: { type: 'alterRequest', alter: body => body.replace('a', 'bc') },
    });
    expect((await things('POST')).status).toBe(201);
    expect(upstream.requests).toMatchObject([{ body: { nbcme: 'a' } }]);
  });

  it('answers with something that is not JSON', async () => {
    proxy.inject({ fault: { type: 'garbage' } });
    const answer = await things();
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow('is not valid JSON');
  });
});

it('closes although a request hangs', async () => {
  proxy.inject({ fault: { type: 'hang' } });
  const failed = new Promise<Error>(resolve => {
    request(proxy.url(`${upstream.origin}/things`))
      .on('error', resolve)
      .end();
  });
  while (proxy.requests.length === 0) {
    await new Promise(setImmediate);
  }
  await proxy.close();
  expect(await failed).toMatchObject({ message: 'socket hang up' });
});
