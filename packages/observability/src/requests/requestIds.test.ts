import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { beforeAnswers } from './answerHooks';
import { passOnRequestIds } from './passOnRequestIds';
import { currentRequest, noteCaller } from './requestContext';
import { requestIds } from './requestIds';

const finished: unknown[] = [];

function testApp() {
  const app = express();
  app.use(requestIds());
  app.get('/found', (_req, res) => {
    noteCaller({ principal: { userEntityRef: 'user:default/ann' } });
    res.on('finish', () => finished.push(currentRequest()));
    res.json(currentRequest());
  });
  app.get('/missing', () => {
    throw new NotFoundError('No such thing');
  });
  app.get('/headers', (req, res) => void res.json(req.headers));
  const { logger, rootConfig } = mockServices;
  app.use(
    MiddlewareFactory.create({
      config: rootConfig(),
      logger: logger.mock(),
    }).error(),
  );
  return app;
}

describe('requestIds', () => {
  const app = testApp();

  it('gives each request an id of its own, and the answer has it', async () => {
    const first = await request(app).get('/found');
    const second = await request(app).get('/found');
    expect(first.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.body.requestId).toBe(first.headers['x-request-id']);
    expect(second.body.requestId).not.toBe(first.body.requestId);
  });

  it.each([
    ['x-request-id', 'support-case-4711', 'support-case-4711'],
    [
      'traceparent',
      '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      '0af7651916cd43dd8448eb211c80319c',
    ],
  ])('takes the one that came as %s', async (header, value, id) => {
    const answer = await request(app).get('/found').set(header, value);
    expect(answer.headers['x-request-id']).toBe(id);
  });

  it.each(['short', 'a'.repeat(65), 'with space and "quotes"', '{"a":1}'])(
    'does not take %s into the log',
    async value => {
      const answer = await request(app)
        .get('/found')
        .set('x-request-id', value);
      expect(answer.headers['x-request-id']).not.toBe(value);
    },
  );

  it('is what to quote in an error', async () => {
    const answer = await request(app).get('/missing');
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toBe('No such thing');
    expect(answer.body.request).toEqual({
      method: 'GET',
      url: '/missing',
      id: answer.headers['x-request-id'],
    });
  });

  it('is known, with the caller, to what listens to the end of the answer', async () => {
    const { body } = await request(app).get('/found');
    expect(finished.at(-1)).toMatchObject({
      requestId: body.requestId,
      method: 'GET',
      path: '/found',
      caller: 'user:default/ann',
    });
    expect(currentRequest()).toBeUndefined();
  });

  it('holds an answer back until what looks at it is through, and once only', async () => {
    let open = () => {};
    const opened = new Promise<void>(resolve => {
      open = resolve;
    });
    const looked: unknown[] = [];
    const stop = beforeAnswers(({ path, address }, status) => {
      looked.push([path, status, address]);
      return status === 404 ? opened : undefined;
    });
    expect((await request(app).get('/found')).status).toBe(200);
    const missing = request(app)
      .get('/missing?token=1')
      .then(({ status }) => looked.push(status));
    await request(app).get('/headers');
    expect(looked).not.toContain(404);
    open();
    await missing;
    stop();
    await request(app).get('/found');
    expect(looked).toHaveLength(4);
    expect(looked).toContainEqual([
      '/missing',
      404,
      expect.stringMatching(/127.0.0.1/),
    ]);
  });

  it('goes on to our own address, and to no other', async () => {
    const server = app.listen(0);
    const { port } = server.address() as AddressInfo;
    const own = `http://127.0.0.1:${port}`;
    const stop = passOnRequestIds([own]);
    app.get('/calls', async (req, res) => {
      const answer = await fetch(`${req.query.at}/headers`);
      res.json(await answer.json());
    });
    const ask = (at: string) =>
      request(own)
        .get('/calls')
        .query({ at })
        .set('x-request-id', 'support-case-4711');
    try {
      expect((await ask(own)).body).toMatchObject({
        'x-request-id': 'support-case-4711',
      });
      const other = await ask(`http://localhost:${port}`);
      expect(other.body).not.toHaveProperty('x-request-id');
    } finally {
      stop();
      server.close();
    }
  });
});
