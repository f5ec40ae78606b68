import { CableName } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject, aPage } from '../__testUtils__/things';

const cable = (n: number) => anObject('cables', `c${n}`, { label: `C-${n}` });

const name = (
  n: number,
  label?: string,
  missing: string[] = [],
): CableName => ({
  id: `c${n}`,
  revision: 3,
  title: `C-${n}`,
  missing,
  ...(label !== undefined && { label }),
});

it('names the cables that are chosen, once it is seen what comes of it', async () => {
  const nameCables = jest.fn(async () => ({
    items: [
      name(1, 'R1-sw-eth1'),
      name(2, 'C-2'),
      name(3, undefined, ['a.rack']),
    ],
  }));
  const applyChanges = jest.fn(async () => ({ items: [] }));
  const { user } = renderPage({
    at: '/cabling/cables',
    api: {
      listObjects: async () => aPage([cable(1), cable(2), cable(3)]),
      nameCables: nameCables as never,
      applyChanges: applyChanges as never,
    },
  });
  for (const checkbox of (await screen.findAllByRole('checkbox')).slice(1)) {
    await user.click(checkbox);
  }
  await user.click(await screen.findByRole('button', { name: 'Name by rule' }));
  expect(await screen.findByText('R1-sw-eth1')).toBeInTheDocument();
  expect(screen.getByText('no value for a.rack')).toBeInTheDocument();
  await user.clear(screen.getByRole('textbox', { name: 'Rule' }));
  await user.type(screen.getByRole('textbox', { name: 'Rule' }), '{{x}');
  expect(await screen.findByText('There is no x')).toBeInTheDocument();
  await user.clear(screen.getByRole('textbox', { name: 'Rule' }));
  await user.type(screen.getByRole('textbox', { name: 'Rule' }), '{{a.port}');
  await waitFor(() =>
    expect(nameCables).toHaveBeenLastCalledWith(
      { rule: '{a.port}', ids: ['c1', 'c2', 'c3'] },
      expect.anything(),
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'Name 1 cable' }));
  await waitFor(() =>
    expect(applyChanges).toHaveBeenCalledWith({
      changes: [
        {
          action: 'update',
          kind: 'cables',
          id: 'c1',
          revision: 3,
          fields: { label: 'R1-sw-eth1' },
        },
      ],
    }),
  );
});
