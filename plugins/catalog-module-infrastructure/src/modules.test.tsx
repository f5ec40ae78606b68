import '@testing-library/jest-dom';
import { renderTestApp } from '@backstage/frontend-test-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import graphPlugin from '@backstage/plugin-catalog-graph/alpha';
import {
  catalogApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inLanguage } from './__testUtils__/inLanguage';
import { modules } from './modules';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const volume = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'web-data.seoul', namespace: 'default', title: 'web-data' },
  spec: { type: 'volume', owner: 'civic-services' },
};

function openApp(path: string) {
  renderTestApp({
    features: [apiDocsPlugin, catalogPlugin, graphPlugin, ...modules],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [volume] })],
      [starredEntitiesApiRef, new MockStarredEntitiesApi()],
    ],
    config: inLanguage('en'),
    initialRouteEntries: [path],
  });
}

describe('the catalog with this module', () => {
  beforeEach(() => window.localStorage.clear());

  it('keeps what plugins add to the menu of an entity', async () => {
    openApp('/catalog/default/resource/web-data.seoul');

    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    const menu = within(await screen.findByRole('menu'));

    expect(menu.getByText('Inspect entity')).toBeInTheDocument();
  });

  it('has one About card', async () => {
    openApp('/catalog/default/resource/web-data.seoul');

    expect(await screen.findAllByText('About')).toHaveLength(1);
    expect(await screen.findByText('Volume', { selector: 'dd' })).toBeVisible();
  });

  it('lists APIs as it lists everything', async () => {
    openApp('/api-docs');

    expect(await screen.findByText('All APIs (0)')).toBeVisible();
  });
});
