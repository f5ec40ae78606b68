import { mockServices } from '@backstage/backend-test-utils';
import {
  ApiEntity,
  apiEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { PublishedApi } from '@rackstage/api-documents';
import { ApisEntityProvider } from './ApisEntityProvider';

const books: PublishedApi = {
  pluginId: 'books',
  internalUrl: 'http://internal/api/books',
  document: {
    openapi: '3.1.0',
    info: { title: 'Books', version: '1', description: 'All books' },
    paths: {},
  },
};

describe('ApisEntityProvider', () => {
  let list: () => Promise<PublishedApi[]>;
  let read: () => Promise<void>;
  let entities: ApiEntity[];
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    entities = [];
    const provider = new ApisEntityProvider({
      documents: { list: () => list() },
      discovery: {
        getBaseUrl: async () => 'http://internal',
        getExternalBaseUrl: async id => `https://portal/api/${id}`,
      },
      logger,
      owner: 'group:default/platform',
      schedule: { run: async ({ fn }) => void (read = fn as typeof read) },
    });
    await provider.connect({
      applyMutation: async mutation => {
        entities =
          mutation.type === 'full'
            ? mutation.entities.map(({ entity }) => entity as ApiEntity)
            : [];
      },
      refresh: async () => {},
    });
  });

  it('has an owned, valid entity for each document', async () => {
    list = async () => [books];
    await read();
    const [entity] = entities;
    expect(await apiEntityV1alpha1Validator.check(entity)).toBe(true);
    expect(entity.metadata).toMatchObject({
      name: 'books',
      title: 'Books',
      description: 'All books',
    });
    expect(entity.spec.owner).toBe('group:default/platform');
    expect(JSON.parse(entity.spec.definition)).toEqual(books.document);
    expect(JSON.stringify(entity)).not.toContain('internal');
  });

  it('lets go of an API that is no longer published', async () => {
    list = async () => [books];
    await read();
    list = async () => [];
    await read();
    expect(entities).toEqual([]);
  });

  it('keeps all when one does not answer, and says so', async () => {
    list = async () => [books];
    await read();
    list = async () => {
      throw new Error('The plugin films does not answer');
    };
    await expect(read()).rejects.toThrow('films');
    expect(entities).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('films does not answer'),
    );
  });
});
