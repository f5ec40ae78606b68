import { CloudsClient } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { ComponentProps, useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount } from '../../__testUtils__/things';
import { DeploymentGroupsField } from './DeploymentGroupsField';
import { Group } from './GroupFields';

const inSeoul: Group = {
  name: 'web',
  count: 2,
  account: 'sandbox',
  region: 'kr-central-1',
};

function Field({ groups }: { groups: Group[] }) {
  const [value, setValue] = useState(groups);
  const field = {
    formData: value,
    onChange: setValue,
    schema: { title: 'Groups of machines' },
    formContext: { formData: {} },
  } as unknown as ComponentProps<typeof DeploymentGroupsField>;
  return (
    <>
      <DeploymentGroupsField {...field} />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

const things: Record<string, ReturnType<typeof aResource>[]> = {
  region: [
    aResource('region', 'kr-central-1', {}),
    aResource('region', 'eu-1', {}),
    aResource('region', 'us-1', {}),
  ],
  image: [
    aResource('image', 'ubuntu', {
      status: 'available',
      os: { family: 'linux', distribution: 'ubuntu', version: '24.04' },
    }),
  ],
};

const show = (groups: Group[], api: Partial<CloudsClient> = {}) =>
  renderClouds(<Field groups={groups} />, {
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      listResources: async (_, { kind }) => ({ items: things[kind] ?? [] }),
      listInventoryRegions: async () => ({ items: [] }),
      ...api,
    },
  });

const value = (): Group[] =>
  JSON.parse(screen.getByRole('status').textContent!) as Group[];

async function choose(
  user: ReturnType<typeof show>['user'],
  label: RegExp,
  option: string | RegExp,
) {
  await user.click(await screen.findByRole('button', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('DeploymentGroupsField', () => {
  it('takes requirements in place of a spec, and gives them back for one', async () => {
    const { user } = show([{ ...inSeoul, spec: 'small' }]);
    await choose(user, /Size by/, 'What it needs at least');
    expect(value()[0]).toMatchObject({
      requirements: { vcpus: 2, memoryMiB: 4096 },
    });
    expect(value()[0]).not.toHaveProperty('spec');
    const memory = screen.getByRole('textbox', { name: /Memory in GiB/ });
    await user.clear(memory);
    await user.type(memory, '8');
    await user.tab();
    await choose(user, /Architecture/, 'arm64');
    expect(value()[0].requirements).toEqual({
      vcpus: 2,
      memoryMiB: 8192,
      architecture: 'arm64',
    });
    await choose(user, /Size by/, 'A spec of the cloud');
    expect(value()[0]).not.toHaveProperty('requirements');
  });

  it('takes an operating system in place of an image', async () => {
    const { user } = show([inSeoul]);
    await choose(user, /System by/, 'An operating system');
    await choose(user, /Operating system/, 'Ubuntu 24.04');
    expect(value()[0].os).toEqual({ distribution: 'ubuntu', version: '24.04' });
  });

  const verdict = (region: string) => ({
    account: 'sandbox',
    region,
    spec: 'small',
    score: 0.9,
    parts: [
      {
        criterion: 'distance' as const,
        value: 120.4,
        score: 0.9,
        weight: 1,
        estimated: false,
      },
    ],
  });

  it('makes a group in each region that is ticked', async () => {
    const { user } = show([{ ...inSeoul, spec: 'small', image: 'ubuntu' }], {
      recommendPlacements: async () => ({
        items: ['eu-1', 'kr-central-1', 'us-1'].map(verdict),
      }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Compare regions' }),
    );
    expect(
      screen.getByText(/Estimated by vCPUs and memory .* no benchmark/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    for (const region of ['eu-1', 'us-1']) {
      await user.click(
        await screen.findByRole('checkbox', { name: `Take ${region}` }),
      );
    }
    await user.click(
      screen.getByRole('button', { name: 'Use 2 regions, a group in each' }),
    );
    await waitFor(() =>
      expect(value().map(({ name, region }) => `${name} ${region}`)).toEqual([
        'web eu-1',
        'web2 us-1',
      ]),
    );
    expect(screen.getByText('4 machines in all')).toBeInTheDocument();
  });

  it('compares regions, says why, and puts groups there with one click', async () => {
    const recommendPlacements = jest.fn(async () => ({
      items: [verdict('eu-1')],
    }));
    const { user } = show([{ ...inSeoul, spec: 'small', image: 'ubuntu' }], {
      recommendPlacements,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Compare regions' }),
    );
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    const list = await screen.findByRole('list', {
      name: 'Regions, best first',
    });
    expect(
      within(list).getByText('Distance: 120 km, 90 of 100, counts 100 %'),
    ).toBeInTheDocument();
    await user.click(within(list).getByRole('button', { name: 'Choose eu-1' }));
    await waitFor(() =>
      expect(value()).toEqual([
        {
          name: 'web',
          count: 2,
          account: 'sandbox',
          region: 'eu-1',
          requirements: { vcpus: 2, memoryMiB: 4096 },
        },
      ]),
    );
    expect(recommendPlacements).toHaveBeenCalledWith(
      expect.objectContaining({
        accounts: ['sandbox'],
        requirements: { vcpus: 2, memoryMiB: 4096 },
        weights: { price: 1, performance: 1, distance: 1, latency: 1 },
      }),
    );
  });
});
