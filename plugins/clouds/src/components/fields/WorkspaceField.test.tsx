import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { queryClient } from '../../api/CloudsQueries';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { WorkspaceField } from './WorkspaceField';

function Field(props: { keepsValue?: boolean; initial?: string }) {
  const { keepsValue, initial = keepsValue ? 'old' : undefined } = props;
  const [value, setValue] = useState(initial);
  return (
    <>
      <WorkspaceField
        value={value}
        onChange={setValue}
        keepsValue={keepsValue}
      />
      <output>{value}</output>
    </>
  );
}

function Later() {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Field initial="parks" />
  ) : (
    <button onClick={() => setOpen(true)}>Go on</button>
  );
}

const chosen = (id: string) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(id));

describe('WorkspaceField', () => {
  it('takes the only one there is without asking', async () => {
    renderClouds(<Field />, { workspaces: ['civic', 'old'] });
    await chosen('civic');
    expect(screen.queryByText('Workspace')).not.toBeInTheDocument();
  });

  it('offers those in which something new can be, and remembers', async () => {
    const { user } = renderClouds(<Field />, {
      workspaces: ['civic', 'parks', 'old'],
    });
    await chosen('civic');
    await user.click(await screen.findByRole('button', { name: /Workspace/ }));
    expect(screen.queryByRole('option', { name: /old/ })).toBeNull();
    await user.click(screen.getByRole('option', { name: 'Workspace parks' }));
    await chosen('parks');
    expect(localStorage.getItem('rackstage.clouds.workspace')).toBe('parks');
  });

  it('takes one that was made since the list was last read', async () => {
    renderClouds(<Later />, { workspaces: ['civic', 'parks'] });
    // The list of a minute ago, as the page before has left it.
    queryClient.setQueryData(
      ['workspaces', 'all'],
      [{ id: 'civic', title: 'Civic', state: 'active' }],
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(
      await screen.findByRole('button', { name: /Workspace parks/ }),
    ).toBeInTheDocument();
    await chosen('parks');
  });

  it('leaves what is there already where it is', async () => {
    renderClouds(<Field keepsValue />, { workspaces: ['civic', 'parks'] });
    expect(
      await screen.findByRole('button', { name: /Workspace/ }),
    ).toBeInTheDocument();
    await chosen('old');
  });
});
