import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen } from '@testing-library/react';
import { inLanguage } from '../__testUtils__/inLanguage';
import { EntityHeader } from './EntityHeader';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const volume = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'web-data.seoul', title: 'web-data' },
  spec: { type: 'volume', owner: 'civic-services' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/civic-services' }],
};

function renderHeader(language: 'en' | 'ko') {
  renderInTestApp(
    <EntityProvider entity={volume}>
      <EntityHeader tabs={[]} activeTabId={undefined} />
    </EntityProvider>,
    {
      config: inLanguage(language),
      apis: [
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('EntityHeader', () => {
  beforeEach(() => window.localStorage.clear());

  it.each([
    ['en', 'Resource', 'Volume', 'Owner'],
    ['ko', '리소스', '볼륨', '소유자'],
  ] as const)('says in %s what it is', async (language, kind, type, owner) => {
    renderHeader(language);

    expect(
      await screen.findByRole('heading', { name: 'web-data' }),
    ).toBeVisible();
    for (const word of [kind, type, owner]) {
      expect(screen.getByText(word)).toBeVisible();
    }
  });
});
