import { PortalDocument, queryWords } from '@rackstage/search-documents';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDocument } from '../__testUtils__/documents';
import { DatabaseSearchStore } from './DatabaseSearchStore';
import { migrate } from './migrate';

const databases = createTestDatabases();

/** What operators have, in the words in which the portal knows it. */
const things: PortalDocument[] = [
  aDocument('web-03', {
    text: 'Seoul cloud · kr-1 · 10.0.3.7 · Ubuntu 24.04',
    identifiers: ['10.0.3.7', '0b9c6a58-6c1f-4b53-9d2a-2f3f5a4b7c10'],
    keywords: ['service=petitions', 'team=civic', '52:54:0a:1b:2c:3d'],
  }),
  aDocument('web-30', {
    text: 'Seoul cloud · kr-1 · 10.0.30.7',
    identifiers: ['10.0.30.7', '7d8f2f10-0000-4b53-9d2a-000000000030'],
    keywords: ['service=petitions-archive', '52:54:0a:1b:2c:30'],
  }),
  aDocument('web-03-data', {
    text: 'Seoul cloud · kr-1',
    identifiers: ['vol-77'],
    keywords: ['web-03', '10.0.3.7'],
  }),
  aDocument('db-1', {
    text: 'Stands beside web-03',
    identifiers: ['10.0.3.70'],
    keywords: ['team=data'],
  }),
  aDocument('SW-SEOUL-01', {
    text: 'Top of rack',
    identifiers: ['FOC2233X0AB', '10.255.0.1', '5254.0a1b.2cff'],
  }),
  aDocument('SW-SEOUL-02', { identifiers: ['FOC2233X0AC', '10.255.0.2'] }),
  aDocument('RMA FOC2233X0AB', { text: 'The switch was sent back' }),
  aDocument('net-tenant', { keywords: ['10.0.3.0/24'] }),
  aDocument('4f2c1d9e8b7a46559c3d2e1f0a9b8c7d', { text: 'A project' }),
  aDocument('가상 머신', { text: '템플릿', identifiers: ['virtual-machine'] }),
  aDocument('가상 머신 이미지', { text: '우분투' }),
  aDocument('민원 서비스', { text: '가상 머신에서 운영합니다' }),
  aDocument('서울 전산센터 3번 랙', { identifiers: ['KR-SEL-R03'] }),
];

/** What was typed, and what has to be first; several where their order says nothing. */
const expected: [string, string, string[]][] = [
  ['a name', 'web-03', ['web-03']],
  ['a name, wide', 'ＷＥＢ－０３', ['web-03']],
  ['a name that others begin with', 'web-0', ['web-03', 'web-03-data']],
  ['a serial number', 'FOC2233X0AB', ['SW-SEOUL-01']],
  [
    'the beginning of serial numbers',
    'foc2233',
    ['SW-SEOUL-01', 'SW-SEOUL-02'],
  ],
  ['the end of a serial number', 'X0AC', ['SW-SEOUL-02']],
  ['an address', '10.0.3.7', ['web-03']],
  ['an address that another one begins with', '10.0.3.70', ['db-1']],
  ['the beginning of addresses', '10.0.3.', ['web-03', 'db-1']],
  ['a network', '10.0.3.0/24', ['net-tenant']],
  ['a hardware address', '52:54:0A:1B:2C:3D', ['web-03']],
  ['a hardware address without signs', '52540a1b2c3d', ['web-03']],
  ['a hardware address as Windows has it', '52-54-0A-1B-2C-3D', ['web-03']],
  ['a hardware address as switches have it', '5254.0a1b.2c3d', ['web-03']],
  ['the hardware address of a switch', '52:54:0a:1b:2c:ff', ['SW-SEOUL-01']],
  ['an id', '0b9c6a58-6c1f-4b53-9d2a-2f3f5a4b7c10', ['web-03']],
  ['an id without signs', '0B9C6A586C1F4B539D2A2F3F5A4B7C10', ['web-03']],
  ['the beginning of an id', '0b9c6a58', ['web-03']],
  ['the middle of an id', '6c1f-4b53', ['web-03']],
  ['the end of an id', '5a4b7c10', ['web-03']],
  [
    'an id with signs of what has none',
    '4f2c1d9e-8b7a-4655-9c3d-2e1f0a9b8c7d',
    ['4f2c1d9e8b7a46559c3d2e1f0a9b8c7d'],
  ],
  ['a label', 'team=data', ['db-1']],
  ['a label and a word', 'team=civic ubuntu', ['web-03']],
  ['a label by its beginning', 'service=pet', ['web-03', 'web-30']],
  ['the value of a label', 'civic', ['web-03']],
  ['a Korean name', '가상 머신', ['가상 머신']],
  ['a Korean word of a title', '머신', ['가상 머신', '가상 머신 이미지']],
  ['Korean without the space', '전산센터', ['서울 전산센터 3번 랙']],
  ['one Korean character', '랙', ['서울 전산센터 3번 랙']],
  ['Korean in its parts', '민원'.normalize('NFD'), ['민원 서비스']],
  ['words of both languages', '랙 kr-sel', ['서울 전산센터 3번 랙']],
  ['a name in the other language', 'virtual-machine', ['가상 머신']],
];

describe.each(databases.eachSupportedId())('search on %s puts first', id => {
  let knex: Knex;
  let store: DatabaseSearchStore;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    let now = 0;
    store = new DatabaseSearchStore(knex, () => now++);
    // One after the other: what is older has to win by its rank, not by its age.
    for (const thing of things) {
      await store.put('thing', [thing]);
    }
  });

  afterAll(() => knex.destroy());

  it.each(expected)('by %s, %j', async (_, term, first) => {
    const { hits } = await store.find({
      words: queryWords(term),
      visible: [{ type: 'thing' }],
      filters: {},
      limit: 10,
      facets: [],
    });
    const titles = hits.map(({ document }) => document.title);
    expect(titles.slice(0, first.length).sort()).toEqual([...first].sort());
  });
});
