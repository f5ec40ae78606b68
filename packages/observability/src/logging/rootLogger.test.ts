import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import { Writable } from 'node:stream';
import { transports } from 'winston';
import { withRequest } from '../requests/requestContext';
import { lineFormat } from './rootLogger';

function startLogger() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = WinstonLogger.create({
    level: 'info',
    format: lineFormat(true),
    transports: [new transports.Stream({ stream })],
  });
  return { logger, lines };
}

describe('lineFormat', () => {
  it('makes JSON of a line, with its request, caller and plugin', () => {
    const { logger, lines } = startLogger();
    const context = {
      requestId: 'r-1234567',
      method: 'GET',
      path: '/',
      caller: 'user:default/ann',
    };
    withRequest(context, () =>
      logger.child({ plugin: 'clouds' }).info('Deleted', { instanceId: 'i' }),
    );
    expect(JSON.parse(lines[0])).toEqual({
      level: 'info',
      message: 'Deleted',
      plugin: 'clouds',
      instanceId: 'i',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      requestId: context.requestId,
      caller: context.caller,
    });
  });

  it('says nothing of a request where there is none', () => {
    const { logger, lines } = startLogger();
    logger.warn('On its own');
    expect(Object.keys(JSON.parse(lines[0])).sort()).toEqual([
      'level',
      'message',
      'timestamp',
    ]);
  });

  it('shows no secret, wherever in the line it is', () => {
    const { logger, lines } = startLogger();
    logger.addRedactions(['hunter22', 'user@secret']);
    withRequest(
      {
        requestId: 'hunter22-1',
        method: 'GET',
        path: '/',
        caller: 'user@secret',
      },
      () =>
        logger.error('Sign-in with hunter22 failed', { tried: ['hunter22'] }),
    );
    expect(lines[0]).not.toContain('hunter22');
    expect(lines[0]).not.toContain('user@secret');
    expect(JSON.parse(lines[0]).message).toBe('Sign-in with *** failed');
  });
});
