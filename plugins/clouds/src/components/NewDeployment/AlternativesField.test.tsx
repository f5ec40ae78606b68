import { screen } from '@testing-library/react';
import { ComponentProps, useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount } from '../../__testUtils__/things';
import { AlternativesField } from './AlternativesField';

interface Place {
  account?: string;
  region?: string;
}

function Field({ places }: { places?: Place[] }) {
  const [value, setValue] = useState<Place[] | undefined>(places);
  const field = {
    formData: value,
    onChange: setValue,
    schema: { title: 'Other places to try' },
    formContext: { formData: {} },
  } as unknown as ComponentProps<typeof AlternativesField>;
  return (
    <>
      <AlternativesField {...field} />
      <output>{JSON.stringify(value ?? null)}</output>
    </>
  );
}

const show = (places?: Place[]) =>
  renderClouds(<Field places={places} />, {
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      listResources: async () => ({
        items: ['kr-central-1', 'eu-1'].map(id => aResource('region', id, {})),
      }),
    },
  });

const value = () => JSON.parse(screen.getByRole('status').textContent!);

const inSeoul = { account: 'sandbox', region: 'kr-central-1' };

describe('AlternativesField', () => {
  it('takes a place once account and region are chosen', async () => {
    const { user } = show();
    const choose = async (label: RegExp, option: RegExp) => {
      await user.click(await screen.findByRole('button', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await user.click(await screen.findByRole('button', { name: 'Add place' }));
    expect(value()).toBeNull();
    await choose(/Account$/, /Sandbox/);
    await choose(/Region$/, /eu-1/);
    expect(value()).toEqual([{ account: 'sandbox', region: 'eu-1' }]);
  });

  it('leaves out what is not finished, and keeps it on screen', async () => {
    const { user } = show([inSeoul]);
    await user.click(await screen.findByRole('button', { name: 'Add place' }));
    expect(screen.getByRole('group', { name: 'Place 2' })).toBeInTheDocument();
    expect(value()).toEqual([inSeoul]);
  });

  it('takes one away, and says nothing when none is left', async () => {
    const { user } = show([inSeoul]);
    await user.click(
      await screen.findByRole('button', { name: 'Remove Place 1' }),
    );
    expect(value()).toBeNull();
    expect(screen.queryByRole('group', { name: /Place/ })).toBeNull();
  });
});
