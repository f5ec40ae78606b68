import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { anObject, aPage } from '../../__testUtils__/things';

const type = anObject('module-types', 't1', {
  manufacturer: 'Dell',
  model: 'NIC',
  ports: [
    { role: 'interface', name: 'eth0', type: '25gbase-x-sfp28' },
    { role: 'interface', name: 'mgmt', managementOnly: true },
  ],
});

describe('ports of a type', () => {
  it('are added by a pattern, changed and removed, and saved together', async () => {
    const applyChanges = jest.fn(async () => ({ items: [type] }) as never);
    const { user } = renderPage({
      at: '/library/module-types/t1',
      api: {
        getObject: async () => ({ ...type, titles: {} }) as never,
        listObjects: async () => aPage([]),
        applyChanges,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/25gbase-x-sfp28/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Remove mgmt' }));
    await user.click(dialog.getByRole('button', { name: 'Add ports' }));
    const group = within(dialog.getByRole('group', { name: 'Ports' }));
    const name = group.getByRole('textbox', { name: /Name/ });
    await user.type(name, 'eth0');
    expect(group.getByText('eth0 is there already')).toBeVisible();
    expect(group.getByRole('button', { name: 'Take over' })).toBeDisabled();
    await user.clear(name);
    await user.type(name, 'eth[[1-3]');
    await user.click(group.getByRole('button', { name: 'Take over 3' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(applyChanges).toHaveBeenCalled());
    expect(applyChanges).toHaveBeenCalledWith({
      changes: [
        expect.objectContaining({
          action: 'update',
          fields: {
            ports: [
              { role: 'interface', name: 'eth0', type: '25gbase-x-sfp28' },
              { role: 'interface', name: 'eth1' },
              { role: 'interface', name: 'eth2' },
              { role: 'interface', name: 'eth3' },
            ],
          },
        }),
      ],
    });
  });
});
