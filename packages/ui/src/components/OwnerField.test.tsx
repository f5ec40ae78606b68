import '@testing-library/jest-dom';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newQueryClient } from '../queries/newQueryClient';
import { OwnerField } from './OwnerField';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const group = (name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName } },
});

describe('OwnerField', () => {
  it('offers the team of the person, then what it is part of, then all others', async () => {
    renderInTestApp(
      <QueryClientProvider client={newQueryClient()}>
        <OwnerField onChange={() => undefined} />
      </QueryClientProvider>,
      {
        apis: [
          [
            catalogApiRef,
            {
              queryEntities: async () => ({
                items: [
                  group('whole', 'A whole organisation'),
                  group('other', 'Beside'),
                  group('team', 'Zeal'),
                ],
              }),
            },
          ],
          [
            identityApiRef,
            mockApis.identity({
              ownershipEntityRefs: [
                'user:default/ann',
                'group:default/team',
                'group:default/whole',
              ],
            }),
          ],
        ] as never,
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: /Owner/ }));

    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Zeal',
      'A whole organisation',
      'Beside',
    ]);
  });
});
