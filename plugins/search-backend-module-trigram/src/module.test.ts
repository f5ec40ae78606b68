import { Readable } from 'node:stream';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { SearchAnswer } from '@rackstage/search-documents';
import {
  DocumentChanges,
  documentSourcesExtensionPoint,
} from '@rackstage/search-sources';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request from 'supertest';
import { aDocument, pages } from './__testUtils__/documents';
import { searchModuleTrigram } from './module';

const readThing = createPermission({
  name: 'thing.read',
  attributes: { action: 'read' },
  resourceType: 'thing',
});
const readManual = createPermission({
  name: 'manual.read',
  attributes: { action: 'read' },
});

const civic = 'group:default/civic';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('the search engine on %s', id => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let changes: DocumentChanges;
  let listed: ReturnType<typeof aDocument>[][];
  let collate: () => Promise<void>;
  const permissions = mockServices.permissions.mock();
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    allow();
    listed = [
      [
        aDocument('web-1', { attributes: { owner: civic, kind: 'server' } }),
        aDocument('web-2', { attributes: { owner: 'group:default/data' } }),
      ],
      [aDocument('민원 서버', { text: '<b>web</b>' })],
    ];
    const runs: (() => Promise<void>)[] = [];
    const schedule = {
      run: async ({ fn }: { fn: unknown }) => {
        runs.push(fn as () => Promise<void>);
      },
    };
    collate = async () => {
      for (const run of runs) {
        await run();
      }
    };
    const things = createBackendModule({
      pluginId: 'search',
      moduleId: 'things',
      register(reg) {
        reg.registerInit({
          deps: {
            documents: documentSourcesExtensionPoint,
            collators: searchIndexRegistryExtensionPoint,
          },
          async init({ documents, collators }) {
            documents.addSource({
              type: 'thing',
              visibility: {
                permission: readThing,
                rules: {
                  IS_OWNER: ({ claims }) => ({
                    attribute: 'owner',
                    values: claims as string[],
                  }),
                },
              },
              schedule,
              list: () => pages(...listed),
              watch: async index => {
                changes = index;
              },
            });
            collators.addCollator({
              schedule,
              factory: {
                type: 'manual',
                visibilityPermission: readManual,
                getCollator: async () =>
                  Readable.from([
                    {
                      title: 'Manual of the web',
                      text: '',
                      location: '/manuals/web',
                      lifecycle: 'production',
                    },
                  ]),
              },
            });
          },
        });
      },
    });
    knex = await databases.init(id);
    backend = await startTestBackend({
      features: [
        mockServices.database.factory({ knex }),
        searchPlugin,
        searchModuleTrigram,
        things,
        permissions.factory,
        logger.factory,
      ],
    });
    await collate();
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  function allow(
    thing: object = { result: AuthorizeResult.ALLOW },
    manual: object = { result: AuthorizeResult.ALLOW },
  ) {
    permissions.authorizeConditional.mockResolvedValue([thing as never]);
    permissions.authorize.mockResolvedValue([manual as never]);
  }

  const ask = (query: string) =>
    request(backend.server)
      .get(`/api/search/query?${query}`)
      .set('Authorization', mockCredentials.user.header());
  const search = async (query: string): Promise<SearchAnswer> =>
    (await ask(query).expect(200)).body;
  const titles = async (query: string) =>
    (await search(query)).results.map(({ document }) => document.title);

  it('finds what sources and collators list', async () => {
    expect((await titles('term=web')).sort()).toEqual(
      ['Manual of the web', 'web-1', 'web-2', '민원 서버'].sort(),
    );
    expect(await titles(`term=${encodeURIComponent('서버')}`)).toEqual([
      '민원 서버',
    ]);
    expect(await titles('term=web&types=manual')).toEqual([
      'Manual of the web',
    ]);
    expect(await titles('term=web&types=no-such')).toEqual([]);
    expect(await titles('term=web&types[0]=manual')).toEqual([
      'Manual of the web',
    ]);
    expect(await titles('filters[kind]=server')).toEqual(['web-1']);
    expect(
      await titles('filters[kind][0]=server&filters[kind][1]=rack'),
    ).toEqual(['web-1']);
    expect(await titles('filters[lifecycle]=production')).toEqual([
      'Manual of the web',
    ]);
  });

  it('marks what was found with tags that no text can hold', async () => {
    const { results } = await search('term=web');
    const { document, highlight } = results.find(
      result => result.document.title === '민원 서버',
    )!;
    const { preTag, postTag, fields } = highlight!;
    expect(fields.text).toBe(`<b>${preTag}web${postTag}</b>`);
    expect(preTag).toMatch(/^<[0-9a-f-]{36}>$/);
    expect(document).not.toHaveProperty('authorization');
    const again = await search('term=web');
    expect(again.results[0].highlight!.preTag).not.toBe(preTag);
  });

  it('pages, and counts by facet', async () => {
    const first = await search('term=web&pageLimit=2');
    expect(first).toMatchObject({ numberOfResults: 4, isMore: false });
    expect(first.facets.type).toEqual([
      { value: 'thing', count: 3 },
      { value: 'manual', count: 1 },
    ]);
    const second = await search(
      `term=web&pageLimit=2&pageCursor=${first.nextPageCursor}`,
    );
    expect(second.results.map(({ rank }) => rank)).toEqual([3, 4]);
    const back = await search(
      `term=web&pageLimit=2&pageCursor=${second.previousPageCursor}`,
    );
    expect(back.results.map(({ document }) => document)).toEqual(
      first.results.map(({ document }) => document),
    );
  });

  it('never shows what somebody may not read, nor counts it', async () => {
    allow(
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'things',
        resourceType: 'thing',
        conditions: {
          anyOf: [
            {
              rule: 'IS_OWNER',
              resourceType: 'thing',
              params: { claims: [civic] },
            },
          ],
        },
      },
      { result: AuthorizeResult.DENY },
    );
    const answer = await search('term=web');
    expect(answer).toMatchObject({
      numberOfResults: 1,
      facets: {
        type: [{ value: 'thing', count: 1 }],
        owner: [{ value: civic, count: 1 }],
      },
    });
    expect(answer.results[0].document.title).toBe('web-1');
    expect(await titles('term=manual')).toEqual([]);
    expect(await titles('filters[owner]=group:default/data')).toEqual([]);
  });

  it('shows nothing by a rule that it does not know, and says so', async () => {
    allow({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'things',
      resourceType: 'thing',
      conditions: {
        not: { rule: 'HAS_LABEL', resourceType: 'thing', params: {} },
      },
    });
    expect(await titles('term=web')).toEqual(['Manual of the web']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('rule that search does not know'),
      { type: 'thing', rule: 'HAS_LABEL' },
    );
  });

  it('has changes at once', async () => {
    await changes.put([aDocument('web-9')]);
    expect(await titles('term=web-9')).toEqual(['web-9']);
    await changes.remove(['web-9']);
    expect(await titles('term=web-9')).toEqual([]);
    await changes.replace(
      { attribute: 'owner', values: [civic] },
      pages([aDocument('web-7', { attributes: { owner: civic } })]),
    );
    expect(await titles('term=web-7')).toEqual(['web-7']);
    expect(await titles('term=web-1')).toEqual([]);
  });

  it('keeps a part of the documents when listing them again fails', async () => {
    async function* broken() {
      yield [aDocument('web-3', { attributes: { owner: civic } })];
      throw new Error('The cloud does not answer');
    }
    const within = { attribute: 'owner', values: [civic] };
    await expect(changes.replace(within, broken())).rejects.toThrow('cloud');
    expect((await titles(`filters[owner]=${civic}`)).sort()).toEqual([
      'web-1',
      'web-3',
    ]);
  });

  it('keeps everything when a listing fails, or comes out empty', async () => {
    const all = listed;
    listed = [];
    await collate();
    expect(await titles('term=web-1')).toEqual(['web-1']);
    listed = [[all[0][0]], null as never];
    await collate().catch(() => {});
    await collate().catch(() => {});
    expect(await titles('term=web-2')).toEqual(['web-2']);
    listed = [[all[0][0]]];
    await collate();
    await collate();
    expect(await titles('term=web-2')).toEqual([]);
    expect(await titles('term=web-1')).toEqual(['web-1']);
  });

  it.each([
    ['10,000 characters', `term=${'x'.repeat(10_000)}`, /200/],
    ['NUL', 'term=a%00b', /NUL/],
    ['NUL in a filter', 'filters[kind]=a%00', /NUL/],
    ['a broken cursor', 'pageCursor=broken', /cursor/],
    ['a cursor of another kind', 'pageCursor=WzEsMl0', /cursor/],
    ['a cursor with a text for a number', 'pageCursor=WyJhIiwxLDFd', /cursor/],
    ['a filter that is an object', 'filters[kind][a]=b', /filters/],
    ['a page of nothing', 'pageLimit=0', /pageLimit/],
    ['a page of all', 'pageLimit=100000', /pageLimit/],
    ['a list for a term', 'term[0]=a&term[1]=b', /term/],
  ])('refuses %s with 400', async (_, query, message) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it.each([
    '%',
    '_',
    "'; drop table search_documents; --",
    '"',
    '" OR title:*',
    'NEAR(a b)',
    'web*',
    '^web',
    '🚀',
    '\u{1F468}\u200D\u{1F469}',
    '   ',
    '\u3000\u00A0',
    '\u1109',
    '\\',
    'ﬀ İ ß',
    '\uFFFF',
  ])('answers a search for %j', async term => {
    const { status, body } = await ask(`term=${encodeURIComponent(term)}`);
    expect(status).toBe(200);
    expect(body.results).toEqual(expect.any(Array));
    expect(await titles('term=web-1')).toEqual(['web-1']);
  });

  it('answers a search for half of a character, and for an address that is no UTF-8', async () => {
    for (const term of ['%ED%A0%80', 'web%ED%A0%80', '%FF%FE', '%']) {
      await ask(`term=${term}`).expect(200);
    }
    expect(await titles('term=web-1')).toEqual(['web-1']);
  });

  it('counts, narrows and marks Korean alike, however it is written', async () => {
    const city = '서울';
    await changes.put([
      aDocument('전산실', {
        text: '서울 민원서버'.normalize('NFD'),
        attributes: { region: city.normalize('NFD') },
      }),
      aDocument('회의실', { attributes: { region: city } }),
    ]);
    expect((await search('types=thing')).facets.region).toEqual([
      { value: city, count: 2 },
    ]);
    for (const written of [city, city.normalize('NFD')]) {
      const { results } = await search(
        `term=${encodeURIComponent('민원서버')}&filters[region]=${encodeURIComponent(written)}`,
      );
      expect(results).toHaveLength(1);
      const { preTag, postTag, fields } = results[0].highlight!;
      expect(fields.text).toBe(`서울 ${preTag}민원서버${postTag}`);
    }
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(backend.server)
      .get('/api/search/query?term=web')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
