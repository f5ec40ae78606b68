import { QueryOf } from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { aRequest } from '../../__testUtils__/things';

/** Midnight here of a day in November. */
const november = (day: number) => new Date(2026, 10, day).toISOString();

function show(
  ranges: Record<string, string> = {},
  language: 'en' | 'ko' = 'en',
) {
  const asked: QueryOf<'listRequests'>[] = [];
  const page = renderPage({
    at: `/?${new URLSearchParams({ view: 'all', ...ranges })}`,
    language,
    api: {
      listRequests: async query => {
        asked.push(query);
        return { items: [aRequest()] };
      },
    },
  });
  return { ...page, asked };
}

const ready = () => screen.findByRole('row', { name: /web-01/ });

describe('RangeFilters', () => {
  it('asks for the amounts and the period that the address says', async () => {
    const ranges = {
      currency: 'KRW',
      amountFrom: '1000',
      amountTo: '2000.5',
      submittedFrom: november(1),
      submittedTo: november(6),
    };
    const { asked } = show(ranges);

    await ready();
    expect(asked[0]).toMatchObject(ranges);
  });

  it('leaves out what makes no sense in an address', async () => {
    const { asked } = show({
      currency: 'won',
      amountFrom: '1',
      submittedFrom: 'yesterday',
    });

    await ready();
    for (const key of ['currency', 'amountFrom', 'submittedFrom'] as const) {
      expect(asked[0][key]).toBeUndefined();
    }
  });

  it('takes an amount in the currency of the rows, and none that is no number', async () => {
    const { user, asked } = show();
    await ready();

    await user.type(
      screen.getByRole('textbox', { name: 'Price from' }),
      '1,000',
    );
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        currency: 'KRW',
        amountFrom: '1000',
      }),
    );
    const to = screen.getByRole('textbox', { name: 'Price to' });
    await user.type(to, 'much');
    expect(to).toBeInvalid();
    expect(asked.at(-1)?.amountTo).toBeUndefined();
  });

  it('takes days, the last one included', async () => {
    const { user, asked } = show();
    await ready();

    const days = screen.getByRole('group', { name: /Asked between/ });
    await user.click(within(days).getAllByRole('spinbutton')[0]);
    await user.keyboard('11012026' + '11052026');

    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        submittedFrom: november(1),
        submittedTo: november(6),
      }),
    );
  });

  it('says what is chosen, and takes an amount off with its currency', async () => {
    const { user, asked, address } = show({
      currency: 'KRW',
      amountTo: '2000',
      submittedFrom: november(1),
      submittedTo: november(6),
    });
    await ready();

    for (const text of [
      /Price a month: up to ₩2,000/,
      /Asked between: Nov 1, 2026 – Nov 5, 2026/,
    ]) {
      expect(screen.getByRole('row', { name: text })).toBeInTheDocument();
    }
    const chip = screen.getByRole('row', { name: /Currency: KRW/ });
    await user.click(within(chip).getByRole('button'));
    await waitFor(() => expect(address()).not.toContain('currency='));
    expect(address()).not.toContain('amountTo=');
    expect(address()).toContain('submittedFrom=');
    expect(asked.at(-1)?.amountTo).toBeUndefined();
  });

  it('exports what the filter leaves', async () => {
    const ranges = { currency: 'KRW', amountFrom: '1000' };
    const { user, asked } = show(ranges);
    await ready();

    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ ...ranges, limit: 500 }),
    );
  });

  it('is in Korean for who reads that', async () => {
    show({ currency: 'KRW', amountFrom: '2000' }, 'ko');

    await ready();
    expect(
      screen.getByRole('row', { name: /월 가격: ₩2,000부터/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '최소 가격' })).toHaveValue(
      '2000',
    );
  });
});
