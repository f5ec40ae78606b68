import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { QuickStarts } from './QuickStarts';

const template = (name: string, tags: string[] = []) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, title: `The ${name}`, tags },
  spec: { type: name === 'hidden' ? 'provisioning' : 'service' },
});

const show = (
  names: object[],
  { language, result = 'ALLOW' }: { language?: 'ko'; result?: string } = {},
) =>
  renderInLanguage(
    <SWRConfig value={{ provider: () => new Map() }}>
      <QuickStarts />
      <p>the rest of Home</p>
    </SWRConfig>,
    {
      language,
      apis: [
        [catalogApiRef, { queryEntities: async () => ({ items: names }) }],
        [permissionApiRef, { authorize: async () => ({ result }) }],
      ],
    },
  );

describe('QuickStarts', () => {
  it('offers four templates, those that are recommended first', async () => {
    show([
      ...['hidden', 'a', 'b', 'c', 'd'].map(name => template(name)),
      template('best', ['recommended']),
      {
        ...template('hidden', ['recommended']),
        spec: { type: 'provisioning' },
      },
    ]);

    await screen.findByRole('link', { name: 'The best' });
    expect(
      screen
        .getAllByRole('link', { name: /^The/ })
        .map(link => link.getAttribute('href')),
    ).toEqual(
      ['best', 'a', 'b', 'c'].map(name => `/create/templates/default/${name}`),
    );
  });

  it('says that there are none', async () => {
    show([], { language: 'ko' });

    expect(
      await screen.findByText('사용할 수 있는 템플릿이 없습니다.'),
    ).toBeInTheDocument();
  });

  it('offers nothing to people who may not create', async () => {
    show([template('a')], { result: 'DENY' });

    await screen.findByText('the rest of Home');
    await waitFor(() =>
      expect(screen.queryByText('Quick starts')).not.toBeInTheDocument(),
    );
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
