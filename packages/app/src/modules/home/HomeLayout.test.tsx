import {
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { HomeLayout } from './HomeLayout';

type Widget = HomePageLayoutProps['widgets'][number];

describe('HomeLayout', () => {
  it('is drawn before its widgets, whose code may still be on its way', async () => {
    let isPageThere: boolean | undefined;
    function FirstWidget() {
      isPageThere ??= screen.queryByRole('heading', { level: 1 }) !== null;
      return <p>a widget</p>;
    }
    const widget = {
      node: { spec: { id: 'home-page-widget:test' } },
      component: <FirstWidget />,
    } as Widget;
    renderInLanguage(<HomeLayout widgets={[widget]} />, {
      apis: [
        [
          identityApiRef,
          { getBackstageIdentity: async () => ({ userEntityRef: 'user:x/y' }) },
        ],
        [
          catalogApiRef,
          {
            getEntityByRef: async () => ({
              spec: { profile: { displayName: 'Minji' } },
            }),
            queryEntities: async () => ({ items: [] }),
          },
        ],
        [permissionApiRef, { authorize: async () => ({ result: 'DENY' }) }],
        [discoveryApiRef, { getBaseUrl: async () => 'http://portal' }],
        [fetchApiRef, { fetch: async () => Response.json({ items: [] }) }],
        [scaffolderApiRef, { listTasks: async () => ({ tasks: [] }) }],
      ],
    });

    expect(await screen.findByText('a widget')).toBeVisible();
    expect(isPageThere).toBe(true);
    expect(
      await screen.findByRole('heading', { name: 'Hello, Minji' }),
    ).toBeVisible();
  });
});
