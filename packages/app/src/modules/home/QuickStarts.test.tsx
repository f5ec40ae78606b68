import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { QuickStarts } from './QuickStarts';

const template = (name: string, tags: string[] = []) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, title: `The ${name}`, tags },
});

const show = (names: object[], language?: 'ko') =>
  renderInLanguage(<QuickStarts />, {
    language,
    apis: [[catalogApiRef, { queryEntities: async () => ({ items: names }) }]],
  });

describe('QuickStarts', () => {
  it('offers four templates, those that are recommended first', async () => {
    show([
      ...['a', 'b', 'c', 'd'].map(name => template(name)),
      template('best', ['recommended']),
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
    show([], 'ko');

    expect(
      await screen.findByText('사용할 수 있는 템플릿이 없습니다.'),
    ).toBeInTheDocument();
  });
});
