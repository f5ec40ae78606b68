import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure, screen } from '@testing-library/react';
import { TemplatesPage } from './TemplatesPage';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

describe('TemplatesPage', () => {
  it('asks nothing of people who may not create', async () => {
    localStorage.clear();
    renderInTestApp(<TemplatesPage formFields={[]} reviews={[]} />, {
      apis: [
        [catalogApiRef, { queryEntities: async () => ({ items: [] }) }],
        [permissionApiRef, { authorize: async () => ({ result: 'DENY' }) }],
      ] as never,
    });

    expect(await screen.findByText(/^You may not do this/)).toBeVisible();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });
});
