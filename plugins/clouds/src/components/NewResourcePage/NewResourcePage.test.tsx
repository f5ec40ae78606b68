import { NewManagedResource } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, aResource, aVolume } from '../../__testUtils__/things';
import { NewResourcePage } from './NewResourcePage';

function show(
  kind: string,
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  const sent: NewManagedResource[] = [];
  const page = renderClouds(<NewResourcePage />, {
    at: `/new?kind=${kind}&account=sandbox&region=kr-central-1`,
    api: {
      listAccounts: async () => ({
        items: [
          anAccount({
            capabilities: [...anAccount().capabilities, 'dnsZones'],
            priceList: { currency: 'KRW', specs: {}, volumeGiB: '0.2' },
          }),
        ],
      }),
      listResources: async (_, query) => ({
        items:
          query.kind === 'region' ? [aResource('region', 'kr-central-1')] : [],
      }),
      createManagedResource: async wanted => {
        sent.push(wanted);
        return aVolume();
      },
    },
    ...options,
  });
  return { ...page, sent };
}

const submit = (name: string) => screen.getByRole('button', { name });
const publicKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

describe('NewResourcePage', () => {
  it('makes a volume, and says before what it costs', async () => {
    const { user, sent, address } = show('volume');
    await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'db');
    expect(await screen.findByText(/1,460/)).toBeInTheDocument();

    await user.click(submit('Create volume'));

    expect(sent).toEqual([
      {
        kind: 'volume',
        workspaceId: 'default',
        account: 'sandbox',
        region: 'kr-central-1',
        name: 'db',
        owner: 'group:default/civic-services',
        labels: {},
        deletionProtection: false,
        spec: { sizeGiB: 10 },
      },
    ]);
    await waitFor(() => expect(address()).toBe(`/${aVolume().id}`));
  });

  it('says what a public IP costs in the region, as the cloud tells', async () => {
    const { data } = aResource('region', 'kr-central-1');
    show('public-ip', {
      api: {
        listAccounts: async () => ({
          items: [
            anAccount({
              capabilities: [...anAccount().capabilities, 'publicIps'],
            }),
          ],
        }),
        listResources: async () => ({
          items: [
            {
              ...aResource('region', 'kr-central-1'),
              data: {
                ...data,
                prices: { 'public-ip': { amount: '7', currency: 'KRW' } },
              },
            },
          ],
        }),
      },
    });
    expect(await screen.findByText(/5,110/)).toBeInTheDocument();
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const { user, sent } = show('key-pair', { language: 'ko' });
    await screen.findByRole('textbox', { name: /이름/ });

    await user.click(submit('키 페어 생성'));

    expect(await screen.findByText('필수 항목입니다.')).toBeInTheDocument();
    expect(screen.getByText(/63자까지|자까지 입력/)).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('keeps no private key, not even on the page', async () => {
    const { user, sent } = show('key-pair');
    const key = await screen.findByRole('textbox', { name: /Public key/ });
    await user.click(key);
    await user.paste('-----BEGIN OPENSSH PRIVATE KEY-----\nabc');

    expect(
      await screen.findByText(/This is a private key/),
    ).toBeInTheDocument();
    expect(key).toHaveValue('');

    await user.type(screen.getByRole('textbox', { name: /Name/ }), 'mine');
    await user.click(submit('Create key pair'));
    expect(sent).toEqual([]);
  });

  it('takes a public key, and shows its fingerprint', async () => {
    const { user, sent } = show('key-pair');
    const key = await screen.findByRole('textbox', { name: /Public key/ });
    await user.click(key);
    await user.paste(publicKey);
    expect(await screen.findByText(/^SHA256:/)).toBeInTheDocument();

    await user.type(screen.getByRole('textbox', { name: /Name/ }), 'mine');
    await user.click(submit('Create key pair'));
    expect(sent.map(({ spec }) => spec)).toEqual([{ publicKey }]);
  });

  it('says at once which rule is there twice, and sends only sound ones', async () => {
    const { user, sent } = show('security-group');
    await user.type(
      await screen.findByRole('textbox', { name: /Name/ }),
      'web',
    );
    await user.click(screen.getByRole('button', { name: 'SSH' }));
    await user.click(screen.getByRole('button', { name: 'SSH' }));
    expect(
      screen.getByText('Rule 3 is the same as rule 1; leave one of them out.'),
    ).toBeInTheDocument();

    await user.click(submit('Create security group'));
    expect(sent).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Remove rule 4' }));
    await user.click(screen.getByRole('button', { name: 'Remove rule 3' }));
    await user.click(submit('Create security group'));
    const ssh = {
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
    };
    expect(sent[0].spec).toEqual({
      rules: [
        { ...ssh, peer: '0.0.0.0/0' },
        { ...ssh, peer: '::/0' },
      ],
    });
  });

  it('is not for those who may not', async () => {
    show('volume', { mayChange: false });

    expect(await screen.findByText(/not allowed|may not/i)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('takes rows of fields, and says at a row what it lacks', async () => {
    const { user, sent } = show('dns-zone');
    await user.type(
      await screen.findByRole('textbox', { name: /^Name/ }),
      'web',
    );
    await user.type(
      screen.getByRole('textbox', { name: /Domain/ }),
      'example.com',
    );
    await user.click(screen.getByRole('button', { name: 'Records: add one' }));
    const row = within(screen.getByRole('group', { name: 'Records 1' }));
    await user.type(row.getByRole('textbox', { name: /Name/ }), 'www');
    await user.click(submit('Create DNS zone'));
    expect(row.getByRole('alert')).toHaveTextContent('Fill this in.');
    expect(sent).toEqual([]);

    await user.type(
      row.getByRole('textbox', { name: /Values/ }),
      '192.0.2.1, 192.0.2.2',
    );
    await user.click(submit('Create DNS zone'));
    expect(sent.map(({ spec }) => spec)).toEqual([
      {
        domain: 'example.com',
        records: [
          {
            name: 'www',
            type: 'A',
            ttlSeconds: 300,
            values: ['192.0.2.1', '192.0.2.2'],
          },
        ],
      },
    ]);
  });
});
