import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SearchQuery, SearchResult } from '@backstage/plugin-search-common';
import { SearchAnswer } from '@rackstage/search-documents';
import { searchApiRef } from '@backstage/plugin-search-react';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inLanguage } from '../__testUtils__/inLanguage';
import { ResultItem, SearchPage } from './SearchPage';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'petitions',
    namespace: 'default',
    title: '민원 처리',
    description: '민원을 저장합니다',
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/civic-services' }],
};

const hit = {
  type: 'software-catalog',
  document: {
    ref: 'component:default/petitions',
    title: 'Petition service',
    text: 'Stores petitions',
    location: '/catalog/default/component/petitions',
  },
};

const handbook = {
  type: 'handbook',
  document: { title: 'Handbook', text: 'Rules', location: '/handbook/rules' },
};

function show(options: {
  at: string;
  language?: 'en' | 'ko';
  answer?: (query: SearchQuery) => Partial<SearchAnswer>;
  items?: ResultItem[];
}) {
  const asked: SearchQuery[] = [];
  renderInTestApp(<SearchPage items={options.items ?? []} />, {
    config: inLanguage(options.language ?? 'en'),
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [service] })],
      [
        searchApiRef,
        {
          query: async (query: SearchQuery) => {
            asked.push(query);
            return {
              results: [],
              isMore: false,
              facets: {},
              ...(options.answer?.(query) ?? {
                results: [hit],
                numberOfResults: 1,
              }),
            };
          },
        },
      ],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [options.at],
  });
  return asked;
}

describe('SearchPage', () => {
  beforeEach(() => window.localStorage.clear());

  it('shows what is found as the catalog knows it, in words', async () => {
    show({ at: '/?query=petition', language: 'ko' });

    expect(
      await screen.findByRole('link', { name: '민원 처리' }),
    ).toHaveAttribute('href', '/catalog/default/component/petitions');
    expect(screen.getByText('민원을 저장합니다')).toBeVisible();
    const result = within(screen.getByRole('listitem'));
    for (const word of ['컴포넌트', '서비스', '운영']) {
      expect(result.getByText(word)).toBeVisible();
    }
    expect(screen.getByText('1건')).toBeVisible();
    expect(
      result.getByRole('link', { name: 'civic-services' }),
    ).toHaveAttribute('href', '/catalog/default/group/civic-services');
  });

  it('takes the kinds that an address asks for, until they are cleared', async () => {
    const asked = show({ at: '/?types=driver' });
    await screen.findByText('1 result');
    expect(asked.at(-1)).toMatchObject({ filters: { kind: ['driver'] } });

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'x',
    );
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        term: 'x',
        filters: { kind: ['driver'] },
      }),
    );
  });

  it('asks for nothing until there is something to look for', async () => {
    const asked = show({ at: '/' });

    expect(await screen.findByText('Search the whole portal')).toBeVisible();
    expect(asked).toEqual([]);

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'petition',
    );
    expect(await screen.findByText('1 result')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ term: 'petition', filters: {} });
  });

  const facets = {
    kind: [
      { value: 'component', count: 3 },
      { value: 'image', count: 2 },
    ],
    lifecycle: [{ value: 'production', count: 1 }],
  };

  it('narrows what is found by what it is counted by, in the address', async () => {
    const asked = show({
      at: '/?query=petition&pageCursor=Mg==',
      answer: () => ({ results: [hit], numberOfResults: 5, facets }),
    });
    const kinds = within(await screen.findByRole('group', { name: 'Kind' }));
    expect(screen.queryByRole('group', { name: 'Lifecycle' })).toBeNull();

    await userEvent.click(kinds.getByRole('button', { name: 'Component 3' }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        term: 'petition',
        filters: { kind: ['component'] },
        pageCursor: undefined,
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Image 2' }),
    );
    await waitFor(() =>
      expect(asked.at(-1)?.filters).toEqual({ kind: ['component', 'image'] }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(asked.at(-1)?.filters).toEqual({}));
  });

  it('shows in Korean what can be narrowed, and takes back what nothing has', async () => {
    const asked = show({
      at: '/?query=petition&filters[kind]=rack',
      language: 'ko',
      answer: () => ({ results: [], numberOfResults: 0, facets }),
    });
    const kinds = within(await screen.findByRole('group', { name: '종류' }));
    expect(kinds.getByRole('button', { name: '컴포넌트 3' })).toBeVisible();

    await userEvent.click(kinds.getByRole('button', { name: '랙 0' }));
    await waitFor(() => expect(asked.at(-1)?.filters).toEqual({}));
  });

  it('marks what was found, and takes no text for markup', async () => {
    show({
      at: '/?query=web',
      answer: () => ({
        results: [
          {
            type: 'cloud-instance',
            document: {
              title: 'web-03',
              text: '<img src=x> web',
              location: '/clouds/instances/1',
            },
            highlight: {
              preTag: '<1>',
              postTag: '</1>',
              fields: {
                title: '<1>web</1>-03',
                text: '<img src=x> <1>web</1>',
              },
            },
          },
        ],
        numberOfResults: 1000,
        isMore: true,
      }),
    });

    const link = await screen.findByRole('link', { name: 'web-03' });
    expect(link).toHaveAttribute('href', '/clouds/instances/1');
    expect(within(link).getByText('web').tagName).toBe('MARK');
    expect(screen.getByText('<img src=x>', { exact: false })).toBeVisible();
    expect(screen.getByText('More than 1000 results')).toBeVisible();
  });

  it.each([
    ['en', 'Virtual machine'],
    ['ko', '가상 머신'],
  ] as const)(
    'calls a task in %s what its template is called there',
    async (language, name) => {
      show({
        at: '/?query=orders',
        language,
        answer: () => ({
          results: [
            {
              type: 'scaffolder-task',
              document: {
                title: 'Virtual machine',
                'title@ko': '가상 머신',
                text: 'orders',
                location: '/create/tasks/t-1',
              } as SearchResult['document'],
              highlight: {
                preTag: '<1>',
                postTag: '</1>',
                fields: { title: 'Virtual machine', text: '<1>orders</1>' },
              },
            },
          ],
          numberOfResults: 1,
        }),
      });

      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        '/create/tasks/t-1',
      );
      expect(screen.getByText('orders').tagName).toBe('MARK');
    },
  );

  it('turns the page', async () => {
    const asked = show({
      at: '/?query=petition',
      answer: ({ pageCursor }) => ({
        results: [hit],
        numberOfResults: 40,
        ...(pageCursor
          ? { previousPageCursor: 'MA==' }
          : { nextPageCursor: 'MQ==' }),
      }),
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));

    expect(
      await screen.findByRole('button', { name: 'Previous' }),
    ).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ pageCursor: 'MQ==' });
  });

  it('says that nothing is found', async () => {
    show({
      at: '/?query=nothing',
      answer: () => ({ results: [], numberOfResults: 0 }),
    });

    expect(await screen.findByText('Nothing found')).toBeVisible();
  });

  it('shows what other plugins find as they show it', async () => {
    show({
      at: '/?query=rules',
      answer: () => ({ results: [handbook, hit], numberOfResults: 2 }),
      items: [
        {
          predicate: ({ type }) => type === 'handbook',
          component: () => <li>A page of the handbook</li>,
        },
      ],
    });

    expect(await screen.findByText('A page of the handbook')).toBeVisible();
    expect(screen.getByRole('link', { name: '민원 처리' })).toBeVisible();
  });
});
