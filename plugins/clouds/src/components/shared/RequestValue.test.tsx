import { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount } from '../../__testUtils__/things';
import { RequestValue } from './RequestValue';

const values: JsonObject = {
  account: 'sandbox',
  region: 'kr-central-1',
  image: 'img-1',
  name: 'web',
};

function show(name: string, change: JsonObject = {}) {
  const all = { ...values, ...change };
  renderClouds(
    <RequestValue name={name} values={all}>
      as entered: {String(all[name])}
    </RequestValue>,
    {
      api: {
        listAccounts: async () => ({
          items: [anAccount({ title: 'City sandbox' })],
        }),
        listResources: async (_id, { kind, region }) => ({
          items: [
            {
              ...aResource(kind, kind === 'image' ? 'img-1' : 'other'),
              name: `Ubuntu in ${region}`,
            },
          ],
        }),
      },
    },
  );
}

describe('RequestValue', () => {
  it('shows an account by its title', async () => {
    show('account');

    expect(await screen.findByText('City sandbox')).toBeInTheDocument();
    expect(screen.queryByText(/as entered/)).not.toBeInTheDocument();
  });

  it('shows an image by its name', async () => {
    show('image');

    expect(
      await screen.findByText('Ubuntu in kr-central-1'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/as entered/)).not.toBeInTheDocument();
  });

  it.each([
    ['what is no id', 'name', {}, 'web'],
    ['what was not observed', 'image', { image: 'img-2' }, 'img-2'],
    ['an account that nobody knows', 'account', { account: 'x' }, 'x'],
  ])('shows %s as it was entered', async (_what, name, change, text) => {
    show(name, change);

    expect(await screen.findByText(`as entered: ${text}`)).toBeInTheDocument();
  });
});
