import { mockServices } from '@backstage/backend-test-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { cloudErrorCodes, Operation } from '@rackstage/plugin-clouds-common';
import { aContext } from '../__testUtils__/aContext';
import {
  anOperation,
  responseError,
  TestClouds,
} from '../__testUtils__/TestClouds';
import { createWaitForInstancesAction } from './waitForInstances';

const operationId = '7b0e0cf0-3c5e-4f0e-9f43-0d3a2a2f6b11';

const failed = (code: string, message = 'Because'): Operation => ({
  ...anOperation('failed'),
  id: operationId,
  failure: { code, message, permanent: true },
});

describe('clouds:instance:wait', () => {
  let clouds: TestClouds;
  let known: string[];
  let looksAtCatalog: number;
  let catalogFailures: number;

  beforeEach(() => {
    clouds = new TestClouds();
    known = ['resource:default/web.main'];
    looksAtCatalog = 0;
    catalogFailures = 0;
  });

  const catalog = {
    getEntitiesByRefs: async ({ entityRefs }) => {
      looksAtCatalog += 1;
      if (looksAtCatalog <= catalogFailures) {
        throw new Error('The catalog restarts');
      }
      return {
        items: entityRefs.map(ref =>
          known.includes(ref) ? { kind: 'Resource' } : undefined,
        ),
      };
    },
  } as Partial<CatalogService> as CatalogService;

  const start = (signal?: AbortSignal, user = 'user:default/ann') => {
    const task = aContext({ input: { operationId }, signal, user });
    const action = createWaitForInstancesAction({
      clouds: clouds.service,
      catalog,
      auth: mockServices.auth(),
      interval: 0,
    });
    return { ...task, end: Promise.resolve(action.handler(task.context)) };
  };

  it("neither follows nor takes back somebody else's operation", async () => {
    clouds.looks = [anOperation('running')];
    const { end, lines } = start(AbortSignal.abort(), 'user:default/bob');
    await expect(end).rejects.toThrow(
      /was not asked for by user:default\/bob; wait for one that this task/,
    );
    expect(lines).toEqual([]);
    expect(clouds.cancelled).toBe(0);
  });

  it('follows the operation, with one line for each change', async () => {
    clouds.looks = [
      anOperation('running', ['web'], { phase: 'Pending' }),
      anOperation('running', ['web'], { phase: 'Pending' }),
      anOperation('running'),
      anOperation('running', ['web'], {
        failure: { code: 'RateLimited', message: 'Slow', permanent: false },
      }),
      anOperation('succeeded'),
    ];
    const { end, lines, outputs } = start();
    await end;
    expect(lines).toEqual([
      'web: Pending',
      'web: Creating',
      'web: Creating (RateLimited: Slow)',
      'web: Running',
    ]);
    const entityRef = 'resource:default/web.main';
    expect(outputs).toEqual({
      instances: [{ id: 'id-of-web', name: 'web', entityRef }],
      entityRefs: [entityRef],
    });
  });

  it('names only what is ready', async () => {
    const operation = anOperation('succeeded', ['web', 'gone']);
    operation.instances[1].ready = false;
    known.push('resource:default/gone.main');
    clouds.looks = [operation];
    const { end, outputs } = start();
    await end;
    expect(outputs.entityRefs).toEqual(['resource:default/web.main']);
  });

  it('goes on when the API does not answer for a moment', async () => {
    clouds.looks = [
      anOperation('running'),
      new Error('connect ECONNREFUSED'),
      await responseError(503, 'Restarting'),
      anOperation('succeeded'),
    ];
    const { end, outputs } = start();
    await end;
    expect(outputs.entityRefs).toHaveLength(1);
  });

  it('ends when the operation is no more', async () => {
    clouds.looks = [
      anOperation('running'),
      await responseError(404, 'No operation'),
    ];
    await expect(start().end).rejects.toMatchObject({ stack: 'No operation' });
  });

  it.each(cloudErrorCodes)('says what to do about %s', async code => {
    clouds.looks = [anOperation('rolling-back'), failed(code)];
    const error = await start().end.catch(reason => reason);
    expect(error.message).toMatch(
      new RegExp(
        `^${code}: Because\\. Everything that was made has been taken back\\. What to do: [a-z].{15,}\\. \\(Operation ${operationId}\\)$`,
      ),
    );
    expect(error.stack).toBe(error.message);
  });

  describe('when the task is cancelled', () => {
    const cancelled = AbortSignal.abort();
    const end = failed('Cancelled');

    it('takes back what was made, and ends when nothing of it is left', async () => {
      clouds.looks = [
        anOperation('running'),
        anOperation('rolling-back'),
        anOperation('rolling-back'),
        end,
      ];
      const task = start(cancelled);
      await expect(task.end).rejects.toThrow(/^Cancelled\. Everything/);
      expect(clouds.cancelled).toBe(1);
      expect(task.lines).toContain(
        'Cancelled: what was made is being taken back',
      );
    });

    it('tries again when the API does not answer', async () => {
      clouds.cancellations = [await responseError(503, 'Restarting')];
      clouds.looks = [
        anOperation('running'),
        anOperation('running'),
        anOperation('rolling-back'),
        end,
      ];
      await expect(start(cancelled).end).rejects.toThrow(/^Cancelled/);
      expect(clouds.cancelled).toBe(2);
    });

    it('is content when it succeeded just before', async () => {
      clouds.cancellations = [await responseError(409, 'It has succeeded')];
      clouds.looks = [anOperation('running'), anOperation('succeeded')];
      const { end: finished, outputs } = start(cancelled);
      await finished;
      expect(outputs.entityRefs).toHaveLength(1);
    });

    it('does not cancel what is over', async () => {
      clouds.looks = [anOperation('succeeded')];
      await start(cancelled).end;
      expect(clouds.cancelled).toBe(0);
    });
  });

  it('waits for the entities', async () => {
    clouds.looks = [anOperation('succeeded')];
    known = [];
    const task = start();
    let ended = false;
    const end = task.end.then(() => {
      ended = true;
    });
    while (looksAtCatalog < 3) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(ended).toBe(false);
    known = ['resource:default/web.main'];
    await end;
    expect(task.outputs.entityRefs).toEqual(known);
  });

  it('ends without the entities when they do not come', async () => {
    clouds.looks = [anOperation('succeeded')];
    known = [];
    const { end, outputs } = start();
    await end;
    expect(looksAtCatalog).toBe(60);
    expect(outputs.entityRefs).toHaveLength(1);
  });

  it('does not fail for a catalog that does not answer for a moment', async () => {
    clouds.looks = [anOperation('succeeded')];
    catalogFailures = 2;
    const { end, outputs } = start();
    await end;
    expect(outputs.entityRefs).toHaveLength(1);
  });
});
