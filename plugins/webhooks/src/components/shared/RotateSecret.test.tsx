import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  QueryClient,
  QueryClientProvider,
  useMutation,
} from '@tanstack/react-query';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { RotateSecret } from './RotateSecret';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** Whose right to rotate is taken away in the middle, as when asking for it fails. */
function Page() {
  const [allowed, setAllowed] = useState(true);
  const rotate = useMutation({
    mutationFn: async (id: string) => ({ secret: `secret of ${id}` }),
    onSuccess: () => setAllowed(false),
  });
  return <RotateSecret id="e-1" allowed={allowed} rotate={rotate} />;
}

describe('RotateSecret', () => {
  it('makes no other secret before it is confirmed, and shows it until it is kept', async () => {
    renderInTestApp(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    );
    const rotate = 'New secret';
    await userEvent.click(await screen.findByRole('button', { name: rotate }));
    await screen.findByRole('dialog');
    expect(screen.queryByText('secret of e-1')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: rotate }));
    expect(await screen.findByText('secret of e-1')).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'I have kept it' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('secret of e-1')).not.toBeInTheDocument(),
    );
    expect(screen.queryByRole('button', { name: rotate })).toBeNull();
  });
});
