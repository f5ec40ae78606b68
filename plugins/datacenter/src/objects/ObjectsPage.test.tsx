import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject, aPage } from '../__testUtils__/things';

const rack = anObject('racks', 'r1', {
  name: 'R1',
  roomId: 'h1',
  status: 'planned',
  heightUnits: 42.5,
});

describe('the list of a kind', () => {
  it('shows fields with their units, states and what they refer to', async () => {
    renderPage({
      at: '/racks/racks',
      api: { listObjects: async () => aPage([rack], { h1: 'Hall 1' }) },
    });
    const row = await screen.findByRole('row', { name: /R1/ });
    expect(within(row).getByText('42.5 U')).toBeVisible();
    expect(within(row).getByText('Planned')).toBeVisible();
    expect(within(row).getByRole('link', { name: 'Hall 1' })).toHaveAttribute(
      'href',
      '/datacenter/places/places/h1',
    );
  });

  it('is narrowed by what is in the address', async () => {
    const listObjects = jest.fn(async () => aPage([rack]));
    renderPage({
      at: '/racks/racks?status=planned&status=active&q=R&sort=-heightUnits',
      api: { listObjects },
    });
    await screen.findByRole('row', { name: /R1/ });
    expect(listObjects).toHaveBeenCalledWith(
      'racks',
      expect.objectContaining({
        q: 'R',
        filter: ['status=planned', 'status=active'],
        sort: '-heightUnits',
      }),
      expect.anything(),
    );
  });

  it('says in Korean what a kind is for when there is none', async () => {
    renderPage({
      at: '/racks/racks',
      language: 'ko',
      api: { listObjects: async () => aPage([]) },
    });
    expect(await screen.findByText('등록된 랙 없음')).toBeVisible();
    expect(screen.getByRole('button', { name: '랙 추가' })).toBeVisible();
  });

  it('offers nothing that one may not do', async () => {
    renderPage({
      at: '/racks/racks',
      mayNot: ['datacenter.object.create'],
      api: { listObjects: async () => aPage([rack]) },
    });
    await screen.findByRole('row', { name: /R1/ });
    expect(screen.queryByRole('button', { name: 'Add rack' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const { user } = renderPage({
      at: '/racks/racks',
      api: {
        listObjects: async () => {
          if (fails) {
            throw new Error('The database is away');
          }
          return aPage([rack]);
        },
      },
    });
    expect(await screen.findByText(/The database is away/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: /again|retry/i }));
    expect(await screen.findByRole('row', { name: /R1/ })).toBeVisible();
  });

  it('makes an object, once what the server refuses is mended', async () => {
    const applyChanges = jest
      .fn()
      .mockRejectedValueOnce(
        new Error("fields.name: 'Web' of the roles has this name already"),
      )
      .mockResolvedValueOnce({
        items: [anObject('roles', 'o1', { name: 'Web' })],
      });
    const { user, address } = renderPage({
      at: '/racks/roles',
      api: {
        listObjects: async () =>
          aPage([anObject('roles', 'o0', { name: 'x' })]),
        getObject: () => new Promise<never>(() => {}),
        applyChanges,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add role' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await user.click(save);
    expect(await within(dialog).findByText('Give a value')).toBeVisible();
    expect(applyChanges).not.toHaveBeenCalled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Name/ }),
      'Web',
    );
    await user.click(save);
    expect(
      await within(dialog).findByText(/has this name already/),
    ).toBeVisible();
    await user.click(save);
    await waitFor(() => expect(address()).toBe('/datacenter/racks/roles/o1'));
    expect(applyChanges).toHaveBeenLastCalledWith({
      changes: [{ action: 'create', kind: 'roles', fields: { name: 'Web' } }],
    });
  });
});
