import { queryWords } from '@rackstage/search-documents';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDocument } from '../__testUtils__/documents';
import { DatabaseSearchStore } from './DatabaseSearchStore';
import { migrate } from './migrate';
import { IndexQuery, VisibleType } from './SearchStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('DatabaseSearchStore on %s', id => {
  let knex: Knex;
  let store: DatabaseSearchStore;
  let now = 1_000;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    store = new DatabaseSearchStore(knex, () => now++);
  });

  afterEach(() => knex.destroy());

  const find = (term: string, query: Partial<IndexQuery> = {}) =>
    store.find({
      words: queryWords(term),
      visible: [{ type: 'thing' }],
      filters: {},
      limit: 10,
      facets: [],
      ...query,
    });
  const titles = async (term: string, query: Partial<IndexQuery> = {}) =>
    (await find(term, query)).hits.map(({ document }) => document.title);
  const put = (...documents: Parameters<typeof store.put>[1]) =>
    store.put('thing', documents);

  describe.each<[string, VisibleType]>([
    ['finds', { type: 'thing' }],
    [
      'finds, in what few may see,',
      { type: 'thing', condition: { attribute: 'owner', values: ['civic'] } },
    ],
  ])('%s', (_visible, type) => {
    const visible = [type];
    const owned = (...[title, rest]: Parameters<typeof aDocument>) =>
      aDocument(title, { attributes: { owner: 'civic' }, ...rest });

    beforeEach(async () => {
      await put(
        owned('web-03', {
          text: 'A machine in Seoul for C# builds',
          identifiers: ['10.0.3.7', 'SN-48XK2'],
          keywords: ['team=civic'],
        }),
        owned('가상서버 하나', { text: '전산망 3번 랙에 있습니다' }),
        owned('Petition service', { text: '100% of petitions_stored' }),
      );
    });

    it.each([
      ['a word', 'seoul', 'web-03'],
      ['a word in other case', 'SEOUL', 'web-03'],
      ['a part of a word', 'achin', 'web-03'],
      ['the first two letters of a word', 'ma', 'web-03'],
      ['the first letter of a word', 'b', 'web-03'],
      ['words in any order', 'seoul machine', 'web-03'],
      ['an address', '10.0.3.7', 'web-03'],
      ['a part of an address', '0.3.7', 'web-03'],
      ['a serial number in other case', 'sn-48xk2', 'web-03'],
      ['a label', 'team=civic', 'web-03'],
      ['a short word with a sign', 'c#', 'web-03'],
      ['a Korean word of two', '서버', '가상서버 하나'],
      ['a Korean word of three', '상서버', '가상서버 하나'],
      ['a Korean word of one', '랙', '가상서버 하나'],
      ['the end of a compound', '망', '가상서버 하나'],
      ['Korean before a particle', '전산망 랙', '가상서버 하나'],
      ['wide letters', 'ＷＥＢ－０３', 'web-03'],
      ['a wide space between words', 'seoul\u3000machine', 'web-03'],
      ['Hangul in its parts', '가상서버'.normalize('NFD'), '가상서버 하나'],
      ['a short word and a long one', '랙 가상서버', '가상서버 하나'],
      ['a percent sign as itself', '100%', 'Petition service'],
      ['an underscore as itself', 'petitions_stored', 'Petition service'],
    ])('%s', async (_, term, title) => {
      expect(await titles(term, { visible })).toEqual([title]);
    });

    it.each([
      ['letters inside a word that are fewer than three', 'eo'],
      ['a word that only one of two texts has', 'seoul petition'],
      ['an underscore as any letter', 'petition_'],
      ['a percent sign as anything', 'web%machine'],
      ['signs only', '%'],
      ['many signs', '\'; -- "" ***'],
      ['emoji', '🚀🚀🚀'],
      ['FTS operators', 'seoul OR nothing'],
      ['an FTS column', 'title:seoul'],
      ['an open quote', '"seoul'],
      ['an SQL injection', "'; drop table search_documents; --"],
      ['a long word', 'x'.repeat(10_000)],
      ['many words', 'x '.repeat(5_000)],
      ['a syllable inside another one', '사'],
      ['a single consonant', 'ㅅ'],
      ['a consonant in its conjoining form', '\u1109'],
      ['half of a character', '\uD83D'],
      ['half of a character within a word', 'se\uDE80oul'],
      ['a person of several signs', '\u{1F468}\u200D\u{1F469}'],
      ['backslashes', '\\\\seoul\\'],
    ])('nothing by %s', async (_, term) => {
      expect(await titles(term, { visible })).toEqual([]);
    });

    it('everything by nothing, the last that changed first', async () => {
      await put(owned('late'));
      expect((await titles('', { visible }))[0]).toBe('late');
      expect(await titles('   ', { visible })).toHaveLength(4);
    });
  });

  it('puts first what is named so, then what begins so, a word of a title, a part of it, and a text', async () => {
    await put(
      aDocument('other', { text: 'a rack' }),
      aDocument('barracks'),
      aDocument('top of rack'),
      aDocument('rack-12'),
      aDocument('Rack'),
    );
    expect(await titles('rack')).toEqual([
      'Rack',
      'rack-12',
      'top of rack',
      'barracks',
      'other',
    ]);
    await put(
      aDocument('다른 것', { text: '새 랙입니다' }),
      aDocument('서버랙'),
      aDocument('새 랙'),
      aDocument('랙 12'),
      aDocument('랙'),
    );
    expect(await titles('랙')).toEqual([
      '랙',
      '랙 12',
      '새 랙',
      '서버랙',
      '다른 것',
    ]);
  });

  it('takes an identifier for a name', async () => {
    await put(
      aDocument('log', { text: 'the address 10.0.0.1 was seen' }),
      aDocument('10.0.0.10'),
      aDocument('db', { identifiers: ['10.0.0.1'] }),
    );
    expect(await titles('10.0.0.1')).toEqual(['db', '10.0.0.10', 'log']);
  });

  it('puts what changed last first among equals', async () => {
    await put(aDocument('web-1'));
    await put(aDocument('web-2'));
    await put(aDocument('web-1', { text: 'changed' }));
    expect(await titles('web')).toEqual(['web-1', 'web-2']);
  });

  it('shows what fits page by page, each once, forth and back', async () => {
    await put(...Array.from({ length: 7 }, (_, n) => aDocument(`web-${n}`)));
    const first = await find('web', { limit: 3 });
    const second = await find('web', { limit: 3, after: first.next });
    const third = await find('web', { limit: 3, after: second.next });
    const seen = [first, second, third].flatMap(({ hits }) => hits);
    expect(new Set(seen.map(({ document }) => document.ref)).size).toBe(7);
    expect([first.previous, third.next]).toEqual([undefined, undefined]);
    expect([first.offset, second.offset, third.offset]).toEqual([0, 3, 6]);
    expect(first.total).toBe(7);
    const back = await find('web', { limit: 3, ...third.previous });
    expect(back.hits).toEqual(second.hits);
    expect(await find('web', { limit: 3, ...back.previous })).toEqual(first);
  });

  it('goes on where it was when the last one shown is gone', async () => {
    await put(...['a', 'b', 'c'].map(name => aDocument(`web-${name}`)));
    const { hits, next } = await find('web', { limit: 1 });
    await store.remove('thing', [hits[0].document.ref]);
    expect(await titles('web', { after: next })).toEqual(['web-b', 'web-a']);
  });

  describe('with attributes', () => {
    const civic = 'group:default/civic';
    beforeEach(async () => {
      const kinds = ['server', 'server', 'rack'];
      await put(
        ...kinds.map((kind, n) =>
          aDocument(`web-${n}`, {
            attributes: { kind, owner: n === 0 ? 'group:default/data' : civic },
          }),
        ),
      );
      await store.put('secret', [
        aDocument('web-secret', { attributes: { kind: 'server' } }),
      ]);
    });
    const owned = [
      { type: 'thing', condition: { attribute: 'owner', values: [civic] } },
    ];
    const facets = ['type', 'kind', 'owner'];

    it('shows only what somebody may see, in counts and facets too', async () => {
      const found = await find('web', { visible: owned, facets });
      expect(found.hits.map(({ document }) => document.ref)).toEqual([
        'web-2',
        'web-1',
      ]);
      expect(found).toMatchObject({
        total: 2,
        isMore: false,
        facets: {
          type: [{ value: 'thing', count: 2 }],
          kind: [
            { value: 'rack', count: 1 },
            { value: 'server', count: 1 },
          ],
          owner: [{ value: civic, count: 2 }],
        },
      });
      expect(await find('', { visible: owned })).toMatchObject({ total: 2 });
    });

    it.each([
      ['not', { not: owned[0].condition }, ['web-0']],
      [
        'any',
        {
          anyOf: [
            owned[0].condition,
            { attribute: 'kind', values: ['server'] },
          ],
        },
        ['web-2', 'web-1', 'web-0'],
      ],
      [
        'all',
        {
          allOf: [
            owned[0].condition,
            { attribute: 'kind', values: ['server'] },
          ],
        },
        ['web-1'],
      ],
    ])('understands %s in a permission', async (_, condition, expected) => {
      expect(
        await titles('web', {
          visible: [{ type: 'thing', condition: condition as never }],
        }),
      ).toEqual(expected);
    });

    it('shows nothing to whom nothing is shown', async () => {
      expect(await find('web', { visible: [], facets })).toMatchObject({
        hits: [],
        total: 0,
        facets: {},
      });
    });

    it('narrows by filters, and counts a facet as if nothing were chosen from it', async () => {
      const found = await find('web', {
        filters: { kind: ['server'] },
        facets,
      });
      expect(found.hits).toHaveLength(2);
      expect(found.facets.kind).toEqual([
        { value: 'server', count: 2 },
        { value: 'rack', count: 1 },
      ]);
      expect(found.facets.owner).toEqual([
        { value: civic, count: 1 },
        { value: 'group:default/data', count: 1 },
      ]);
      const both = [{ type: 'thing' }, { type: 'secret' }];
      expect(
        await titles('web', { visible: both, filters: { type: ['secret'] } }),
      ).toEqual(['web-secret']);
    });
  });

  it('says when there is more than is counted', async () => {
    const many = Array.from({ length: 1100 }, (_, n) => aDocument(`web-${n}`));
    await put(...many, aDocument('web'), aDocument('lonely'));
    const found = await find('web');
    expect(found.isMore).toBe(true);
    expect(found.total).toBeGreaterThanOrEqual(500);
    expect(found.hits[0].document.title).toBe('web');
    expect(await find('lonely')).toMatchObject({ total: 1, isMore: false });
  });

  describe('with more than is counted', () => {
    const half = (n: number) => (n % 2 === 0 ? 'even' : 'odd');
    beforeEach(() =>
      put(
        ...Array.from({ length: 1300 }, (_, n) =>
          aDocument(`disk-${n}`, {
            text: n % 13 === 0 ? 'common rare' : 'common',
            attributes: { half: half(n), owner: `team-${n % 3}` },
          }),
        ),
        aDocument('common', { attributes: { half: 'odd', owner: 'team-0' } }),
        aDocument('uncommon', { attributes: { half: 'odd', owner: 'team-0' } }),
      ),
    );
    const filters = { half: ['odd'] };
    const facets = ['half', 'owner'];

    it('finds what a filter leaves of it', async () => {
      const found = await find('common', { filters, facets });
      expect(
        found.hits.slice(0, 2).map(({ document: { ref } }) => ref),
      ).toEqual(['common', 'uncommon']);
      expect(found.hits[2].document.attributes?.half).toBe('odd');
      expect(found.isMore).toBe(true);
      expect(found.facets.half.map(({ value }) => value).sort()).toEqual([
        'even',
        'odd',
      ]);
    });

    it('counts exactly what a filter leaves of what is not', async () => {
      expect(await find('rare', { filters, facets })).toMatchObject({
        total: 50,
        isMore: false,
        facets: {
          half: [
            { value: 'even', count: 50 },
            { value: 'odd', count: 50 },
          ],
          owner: [
            { value: 'team-0', count: 17 },
            { value: 'team-1', count: 17 },
            { value: 'team-2', count: 16 },
          ],
        },
      });
    });

    it('finds nothing by a filter with no values, and offers those there are', async () => {
      const nothing = { filters: { half: [] }, facets };
      for (const term of ['rare', 'common']) {
        const found = await find(term, nothing);
        expect([found.total, found.hits]).toEqual([0, []]);
        expect(Object.keys(found.facets)).toEqual(['half']);
      }
    });

    it('puts in the same order what few may see', async () => {
      const condition = { attribute: 'owner', values: ['team-0'] };
      const visible = [{ type: 'thing', condition }];
      const all = await find('rare', { limit: 100 });
      expect(await titles('rare', { visible, limit: 100 })).toEqual(
        all.hits
          .filter(
            ({ document: { attributes } }) => attributes?.owner === 'team-0',
          )
          .map(({ document: { title } }) => title),
      );
      expect((await titles('common', { visible })).slice(0, 2)).toEqual([
        'common',
        'uncommon',
      ]);
    });
  });

  it('writes only what is not there as it is', async () => {
    const [a, b] = [aDocument('a'), aDocument('b')];
    expect(await put(a, b)).toBe(2);
    expect(await put(a, b)).toBe(0);
    expect(await put(a, { ...b, keywords: ['new'] })).toBe(1);
    expect(await titles('new')).toEqual(['b']);
  });

  it('finds a changed document by what it is now, and no longer by what it was', async () => {
    await put(aDocument('a', { text: 'before 이전', identifiers: ['id-1'] }));
    await put(aDocument('a', { text: 'after 이후', identifiers: ['id-2'] }));
    for (const gone of ['before', '이전', 'id-1']) {
      expect(await titles(gone)).toEqual([]);
    }
    for (const there of ['after', '이후', 'id-2']) {
      expect(await titles(there)).toEqual(['a']);
    }
  });

  it('takes documents out, and nothing of another type', async () => {
    await put(aDocument('web'), aDocument('web-2'));
    await store.put('other', [aDocument('web')]);
    await store.remove('thing', ['web', 'no such']);
    const visible = [{ type: 'thing' }, { type: 'other' }];
    expect((await find('web', { visible })).hits.map(hit => hit.type)).toEqual([
      'other',
      'thing',
    ]);
  });

  it('takes out more than a statement may name', async () => {
    await put(aDocument('web'));
    const gone = Array.from({ length: 70_000 }, (_, n) => `gone-${n}`);
    await store.remove('thing', [...gone, 'web']);
    expect(await titles('web')).toEqual([]);
  });

  it('lets go of what two listings in a row do not have, not of what one has missed', async () => {
    await put(aDocument('a1'), aDocument('a2'), aDocument('a3'));
    await store.sweep('thing', new Set(['a1']));
    expect(await titles('a')).toHaveLength(3);
    await put(aDocument('a2'));
    await store.sweep('thing', new Set(['a1', 'a2']));
    expect(await titles('a')).toEqual(['a2', 'a1'].sort().reverse());
    await store.sweep('thing', new Set(['a1']));
    expect(await titles('a')).toHaveLength(2);
  });

  it('keeps in a part of the documents those that are listed', async () => {
    const of = (account: string) => ({ attributes: { account } });
    await put(
      aDocument('web-1', of('one')),
      aDocument('web-2', of('one')),
      aDocument('web-3', of('two')),
    );
    const one = { attribute: 'account', values: ['one'] };
    await store.retain('thing', one, new Set(['web-2']));
    expect(await titles('web')).toEqual(['web-3', 'web-2']);
  });

  it('takes the same documents from two replicas at once', async () => {
    const many = Array.from({ length: 300 }, (_, n) => aDocument(`web-${n}`));
    const other = new DatabaseSearchStore(knex, () => now++);
    await Promise.all([put(...many), other.put('thing', many.toReversed())]);
    expect(await find('web-')).toMatchObject({ total: 300 });
    expect(await knex('search_documents').count({ count: '*' })).toEqual([
      { count: id === 'SQLITE_3' ? 300 : '300' },
    ]);
  });

  it('stores texts with NUL and halves of characters', async () => {
    await put(aDocument('odd', { text: 'a\0b \uD83D after' }));
    expect(await titles('after')).toEqual(['odd']);
  });
});
