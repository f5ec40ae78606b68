import { Delegation, NewDelegation } from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { hana, minute, sora } from '../../__testUtils__/things';
import { phaseOf } from './DelegationTable';

const delegation = (changes: Partial<Delegation>): Delegation => ({
  id: '1',
  from: hana,
  to: sora,
  startsAt: new Date(0).toISOString(),
  endsAt: new Date(4e12).toISOString(),
  note: 'Leave',
  createdBy: hana,
  createdAt: minute(0),
  ...changes,
});

function show(items: Delegation[], language: 'en' | 'ko' = 'en') {
  const created: NewDelegation[] = [];
  const ended: string[] = [];
  const page = renderPage({
    at: '/delegations',
    language,
    mayNot: ['requests.delegation.manage'],
    api: {
      listDelegations: async () => ({ items }),
      createDelegation: async body => {
        created.push(body);
        return delegation(body as Partial<Delegation>);
      },
      deleteDelegation: async id => void ended.push(id),
    },
  });
  return { ...page, created, ended };
}

describe('DelegationsPage', () => {
  it('tells what was given from what was taken, and ends what was given', async () => {
    const { user, ended } = show([
      delegation({ id: 'given' }),
      delegation({ id: 'taken', from: sora, to: hana }),
    ]);

    const given = within(await screen.findByRole('region', { name: 'By me' }));
    expect(given.getByText('In effect')).toBeInTheDocument();
    expect(given.getByRole('link', { name: 'Sora Park' })).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'End' })).toHaveLength(1);

    await user.click(given.getByRole('button', { name: 'End' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'End',
      }),
    );
    await waitFor(() => expect(ended).toEqual(['given']));
  });

  it.each([
    ['en', 'Nobody decides for you'],
    ['ko', '대신 결재하는 사람이 없습니다'],
  ] as const)('says in %s what it is for', async (language, title) => {
    show([], language);

    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('lets somebody decide from the first day until the end of the last', async () => {
    const { user, created } = show([]);

    await user.click(await screen.findByRole('button', { name: 'Delegate' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Delegate' }));
    expect(dialog.getByText('Choose who decides.')).toBeInTheDocument();
    expect(created).toEqual([]);

    await user.click(dialog.getByRole('button', { name: /Who decides/ }));
    await user.click(await screen.findByRole('option', { name: 'Sora Park' }));
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Leave');
    await user.click(dialog.getByRole('button', { name: 'Delegate' }));

    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]).toMatchObject({ to: sora, note: 'Leave' });
    const midnight = new Date();
    midnight.setHours(0, 0, 0, 0);
    expect(created[0].startsAt).toBe(midnight.toISOString());
    midnight.setDate(midnight.getDate() + 8);
    expect(created[0].endsAt).toBe(midnight.toISOString());
  });

  it.each([
    [-1, 'planned'],
    [0, 'active'],
    [9, 'active'],
    [10, 'over'],
  ])('is %s minutes after its beginning %s', (minutes, phase) => {
    expect(
      phaseOf(
        { startsAt: minute(10), endsAt: minute(20) },
        Date.parse(minute(10 + minutes)),
      ),
    ).toBe(phase);
  });
});
