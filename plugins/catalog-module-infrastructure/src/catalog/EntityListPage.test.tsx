import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
  UserListPicker,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inLanguage } from '../__testUtils__/inLanguage';
import { EntityListPage } from './EntityListPage';
import { KindFilter } from './KindFilter';
import { ProblemsFilter } from './ProblemsFilter';
import { TypeFilter } from './TypeFilter';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const entities = [
  ['Resource', 'web', 'instance'],
  ['Resource', 'seoul', 'cloud-account'],
  ['Component', 'petitions', 'service'],
].map(([kind, name, type]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { type, lifecycle: 'production' },
}));

function renderList(language: 'en' | 'ko', path = '/') {
  renderInTestApp(
    <EntityListPage
      pagination
      filters={
        <>
          <KindFilter initial="component" />
          <TypeFilter />
          <UserListPicker initialFilter="all" />
          <ProblemsFilter />
        </>
      }
    />,
    {
      config: inLanguage(language),
      apis: [
        [catalogApiRef, catalogApiMock({ entities })],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [path],
    },
  );
}

/** Opens the first choice that says `current` and takes another one. */
async function change(current: string, wanted: string) {
  await userEvent.click(screen.getAllByText(current)[0]);
  const list = within(await screen.findByRole('listbox'));
  await userEvent.click(list.getByText(wanted));
}

describe('EntityListPage', () => {
  beforeEach(() => window.localStorage.clear());

  it('lists the initial kind, in words', async () => {
    renderList('ko');

    expect(await screen.findByText('전체 컴포넌트(1)')).toBeVisible();
    // The table draws its rows anew while the rest of the page arrives.
    await waitFor(() => {
      const row = within(screen.getByRole('row', { name: /petitions/ }));
      expect(row.getByText('서비스')).toBeVisible();
      expect(row.getByText('운영')).toBeVisible();
    });
  });

  it('lists the kind that the address names', async () => {
    renderList('en', '/?filters[kind]=resource');

    expect(await screen.findByText('All Resources (2)')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByText('Cloud account')).toBeVisible(),
    );
  });

  it('lists another kind and type when they are chosen', async () => {
    renderList('ko');
    await screen.findByText('전체 컴포넌트(1)');

    await change('컴포넌트', '리소스');
    await screen.findByText('전체 리소스(2)');
    await change('전체', '인스턴스');

    expect(await screen.findByText('전체 리소스 · 인스턴스(1)')).toBeVisible();
    expect(screen.getByRole('row', { name: /web/ })).toBeVisible();
    expect(screen.queryByText('seoul')).not.toBeInTheDocument();
  });
});
