import { InstanceEstimate } from '@rackstage/plugin-clouds-common';
import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, refusal } from '../../__testUtils__/things';
import { InstanceReview } from './InstanceReview';

const money = (amount: string) => ({ amount, currency: 'KRW' });

const good: InstanceEstimate = {
  ok: true,
  names: ['web-01', 'web-02'],
  problems: [],
  stock: 'available',
  unitPrice: { hourly: money('62'), monthly: money('45260') },
  price: { hourly: money('124'), monthly: money('90520') },
  limits: [],
  quotas: [
    { resource: 'vcpus', requested: 4, used: 6, limit: 256, ok: true },
    {
      resource: 'memoryMiB',
      requested: 16384,
      used: 24576,
      limit: 1048576,
      ok: true,
    },
    { resource: 'volumeGiB', requested: 100, used: 0, ok: true },
  ],
};

const values = { account: 'sandbox', name: 'web', zone: '', count: 2 };

function show(estimate: () => Promise<InstanceEstimate>, language?: 'ko') {
  const asked: object[] = [];
  const { user } = renderClouds(<InstanceReview values={values} />, {
    language,
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      estimateInstances: request => {
        asked.push(request);
        return estimate();
      },
    },
  });
  return { user, asked };
}

describe('InstanceReview', () => {
  it('shows the price, what is left of each quota, and that all is simulated', async () => {
    const { asked } = show(async () => good);

    expect(
      await screen.findByText('Nothing speaks against it'),
    ).toBeInTheDocument();
    expect(screen.getByText('₩90,520 a month')).toBeInTheDocument();
    expect(screen.getByText('web-01, web-02')).toBeInTheDocument();
    expect(screen.getByText('4 of 250 left')).toBeInTheDocument();
    expect(screen.getByText('16 GiB of 1,000 GiB left')).toBeInTheDocument();
    expect(screen.getByText('100 GiB, without limit')).toBeInTheDocument();
    expect(await screen.findByText('Simulated')).toBeInTheDocument();
    // What was left empty is not asked for.
    expect(asked[0]).toEqual({ account: 'sandbox', name: 'web', count: 2 });
  });

  it('shows a dash for a price that nobody knows', async () => {
    show(async () => ({ ...good, price: undefined, unitPrice: undefined }));

    await screen.findByText('Nothing speaks against it');
    expect(screen.getAllByText('–').length).toBeGreaterThan(0);
  });

  it('says in the person’s language what speaks against it', async () => {
    show(
      async () => ({
        ...good,
        ok: false,
        problems: [
          {
            code: 'NameTaken',
            message: 'taken',
            params: { names: 'web-01' },
          },
          {
            code: 'UserDataTooLarge',
            message: 'too large',
            params: { room: 15900 },
          },
          {
            code: 'QuotaExceeded',
            message: 'quota',
            params: { resource: 'memoryMiB', requested: 16384, left: 8192 },
          },
        ],
      }),
      'ko',
    );

    expect(
      await screen.findByText('이대로는 만들 수 없습니다'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '계정에 이미 있는 이름입니다: web-01. 다른 이름을 입력하십시오.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/15900바이트까지/)).toBeInTheDocument();
    expect(screen.getByText(/16 GiB.*8 GiB/)).toBeInTheDocument();
  });

  it('says when the cloud could not be asked, and asks again', async () => {
    let answers = 0;
    const { user } = show(async () => {
      answers += 1;
      if (answers === 1) {
        throw refusal(503, 'The cloud does not answer');
      }
      return good;
    });

    expect(
      await screen.findByText('The cloud could not be asked'),
    ).toBeInTheDocument();
    expect(screen.getByText('The cloud does not answer')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ask again' }));

    expect(
      await screen.findByText('Nothing speaks against it'),
    ).toBeInTheDocument();
  });
});
