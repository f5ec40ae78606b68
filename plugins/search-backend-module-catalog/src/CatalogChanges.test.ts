import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogChanges } from './CatalogChanges';

const entity = (name: string, etag: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', etag },
});

const refOf = (name: string) => `component:default/${name}`;

describe('CatalogChanges', () => {
  let catalog: Entity[];
  let failure: Error | undefined;
  let told: { changed: string[]; removed: string[] }[];
  let changes: CatalogChanges;
  const logger = mockServices.logger.mock();
  const reader = {
    versions: async () => {
      if (failure) {
        throw failure;
      }
      return new Map(
        catalog.map(item => [stringifyEntityRef(item), item.metadata.etag!]),
      );
    },
    get: async (refs: string[]) =>
      catalog.filter(item => refs.includes(stringifyEntityRef(item))),
  };

  beforeEach(() => {
    jest.useFakeTimers();
    catalog = [entity('a', '1'), entity('b', '1')];
    failure = undefined;
    told = [];
    logger.warn.mockReset();
    changes = new CatalogChanges({ reader, logger, now: Date.now });
    changes.subscribe(async (changed, removed) => {
      told.push({ changed: changed.map(stringifyEntityRef), removed });
    });
  });

  afterEach(() => {
    changes.stop();
    jest.useRealTimers();
  });

  it('tells of everything first, then of what is new, changed or gone', async () => {
    await changes.look();
    expect(told).toEqual([{ changed: [refOf('a'), refOf('b')], removed: [] }]);
    await changes.look();
    expect(told).toHaveLength(1);
    catalog = [entity('b', '2'), entity('c', '1')];
    await changes.look();
    expect(told.slice(1)).toEqual([
      { changed: [refOf('b'), refOf('c')], removed: [] },
      { changed: [], removed: [refOf('a')] },
    ]);
  });

  it('takes what is gone before it could be read for gone', async () => {
    await changes.look();
    catalog[0] = entity('a', '2');
    const { get } = reader;
    const spy = jest.spyOn(reader, 'get').mockImplementationOnce(async refs => {
      catalog = catalog.slice(1);
      return get(refs);
    });
    await changes.look();
    spy.mockRestore();
    expect(told.at(-1)).toEqual({ changed: [], removed: [refOf('a')] });
  });

  it('says again what a listener did not take', async () => {
    let refuse = true;
    const heard: string[] = [];
    changes.subscribe(async changed => {
      if (refuse) {
        throw new Error('The index is busy');
      }
      heard.push(...changed.map(stringifyEntityRef));
    });
    await expect(changes.look()).rejects.toThrow('busy');
    refuse = false;
    await changes.look();
    expect(heard).toEqual([refOf('a'), refOf('b')]);
  });

  it('looks every few seconds, and goes on after a failure', async () => {
    changes.start();
    await jest.advanceTimersByTimeAsync(3_500);
    expect(told).toHaveLength(1);
    failure = new Error('The catalog restarts');
    await jest.advanceTimersByTimeAsync(3_500);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    failure = undefined;
    catalog[0] = entity('a', '2');
    await jest.advanceTimersByTimeAsync(3_500);
    expect(told.at(-1)).toEqual({ changed: [refOf('a')], removed: [] });
    changes.stop();
    catalog[0] = entity('a', '3');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(2);
  });
});
