import { CloudsClient, ResourcePage } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { never, renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount, refusal } from '../../__testUtils__/things';
import { ResourcePicker } from './ResourcePicker';

const specs: ResourcePage = {
  observedAt: '2026-11-21T07:40:11.450Z',
  items: [
    aResource('spec', 'big', {
      vcpus: 8,
      memoryMiB: 32768,
      diskGiB: 50,
      price: { amount: '248', currency: 'KRW' },
    }),
    aResource('spec', 'small', { vcpus: 1, memoryMiB: 512, diskGiB: 0 }),
  ],
};

/** The field as the form of the template holds it. */
function Field(props: {
  kind?: string;
  initial?: string;
  required?: boolean;
  form: { account?: string; region?: string };
}) {
  const { kind = 'spec', initial, required, form } = props;
  const [value, setValue] = useState(initial);
  const picker = {
    formData: value,
    onChange: setValue,
    required,
    schema: { title: 'Spec' },
    uiSchema: { 'ui:options': { kind } },
    formContext: { formData: form },
  } as unknown as Parameters<typeof ResourcePicker>[0];
  return (
    <>
      <ResourcePicker {...picker} />
      <output>{value ?? 'nothing'}</output>
    </>
  );
}

const inSeoul = { account: 'sandbox', region: 'kr-central-1' };

function show(
  props: Partial<Parameters<typeof Field>[0]> = {},
  listResources: CloudsClient['listResources'] = async () => specs,
  language?: 'ko',
) {
  return renderClouds(<Field form={inSeoul} {...props} />, {
    language,
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      listResources,
    },
  });
}

const trigger = () => screen.findByRole('button', { name: /Spec/ });

describe('ResourcePicker', () => {
  it('offers what was observed, the smallest first, with size and price', async () => {
    const { user } = show();
    await waitFor(async () => expect(await trigger()).toBeEnabled());

    await user.click(await trigger());

    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Let the cloud choose',
      'small1 vCPU · 512 MiB · –',
      'big8 vCPU · 32 GiB · 50 GiB · ₩248 / hour',
    ]);
    await user.click(options[2]);
    expect(screen.getByRole('status')).toHaveTextContent('big');
  });

  it('has no choice of nothing where something is required', async () => {
    const { user } = show({ required: true });
    await waitFor(async () => expect(await trigger()).toBeEnabled());

    await user.click(await trigger());

    expect(await screen.findAllByRole('option')).toHaveLength(2);
  });

  it('takes a choice back', async () => {
    const { user } = show({ initial: 'big' });
    await waitFor(async () => expect(await trigger()).toBeEnabled());

    await user.click(await trigger());
    await user.click(
      await screen.findByRole('option', { name: /Let the cloud choose/ }),
    );

    expect(screen.getByRole('status')).toHaveTextContent('nothing');
  });

  it.each([
    [{}, 'Choose an account first'],
    [{ account: 'sandbox' }, 'Choose a region first'],
  ])('says what to choose first after %j', async (form, hint) => {
    show({ form });

    expect(await screen.findByText(hint)).toBeInTheDocument();
  });

  it('cannot be opened while it loads, and keeps what was chosen', async () => {
    show({ initial: 'big' }, never);

    expect(await trigger()).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent('big');
  });

  it('says that there is none', async () => {
    show({}, async () => ({ ...specs, items: [] }));

    expect(
      await screen.findByText('The account has none here'),
    ).toBeInTheDocument();
  });

  it('says what to do when nothing was ever read', async () => {
    show({}, async () => ({ items: [] }), 'ko');

    expect(await screen.findByText(/동기화/)).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let answers = 0;
    const { user } = show({}, async () => {
      answers += 1;
      if (answers === 1) {
        throw refusal(500, 'The database is away');
      }
      return specs;
    });

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(async () => expect(await trigger()).toBeEnabled());
  });

  it('forgets a choice that the account does not have', async () => {
    show({ initial: 'of-another-region' });

    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('nothing'),
    );
  });

  it('offers no zone that is closed', async () => {
    const { user } = show({ kind: 'zone' }, async () => ({
      ...specs,
      items: [
        aResource('zone', 'a', { available: true }),
        aResource('zone', 'b', { available: false }),
      ],
    }));
    await waitFor(async () => expect(await trigger()).toBeEnabled());

    await user.click(await trigger());

    expect(await screen.findByRole('option', { name: 'b' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('offers images by operating system, and by their ids to whoever wants them', async () => {
    const ubuntu = (id: string, version: string, architecture = 'x86_64') =>
      aResource('image', id, {
        id,
        name: id,
        status: 'available',
        os: { family: 'linux', distribution: 'ubuntu', version },
        architecture,
        createdAt: `2026-10-0${id.at(-1)}`,
      });
    const { user } = show({ kind: 'image', required: true }, async () => ({
      ...specs,
      items: [
        ubuntu('ami-1', '24.04'),
        ubuntu('ami-2', '24.04'),
        ubuntu('ami-3', '24.04', 'arm64'),
      ],
    }));
    await waitFor(async () => expect(await trigger()).toBeEnabled());
    const offered = async () =>
      (await screen.findAllByRole('option')).map(option => option.textContent);

    await user.click(await trigger());
    expect(await offered()).toEqual([
      'Ubuntu 24.04x86_64',
      'Ubuntu 24.04arm64',
    ]);
    await user.click(screen.getAllByRole('option')[0]);
    expect(screen.getByRole('status')).toHaveTextContent('ami-2');

    await user.click(screen.getByRole('switch'));
    await user.click(await trigger());
    expect(await offered()).toEqual([
      'ami-2x86_64 · ami-2',
      'ami-1x86_64 · ami-1',
      'ami-3arm64 · ami-3',
    ]);
    await user.click(screen.getByRole('option', { name: /ami-1/ }));
    expect(screen.getByRole('status')).toHaveTextContent('ami-1');
  });
});
