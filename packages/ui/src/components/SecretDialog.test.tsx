import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SecretDialog } from '..';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

async function show() {
  const onClose = jest.fn();
  renderInTestApp(
    <SecretDialog
      title="New token"
      once="It is shown once."
      secret="rks_once"
      onClose={onClose}
    />,
  );
  await screen.findByRole('dialog');
  // It puts a clipboard in place that tests can write to.
  return { onClose, user: userEvent.setup() };
}

describe('SecretDialog', () => {
  it('stays on Escape and on a click beside it', async () => {
    const { onClose, user } = await show();
    await user.keyboard('{Escape}');
    await user.click(document.body);
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByText('rks_once')).toBeVisible();
  });

  it.each(['Close', 'I have kept it'])('closes by "%s"', async name => {
    const { onClose, user } = await show();
    await user.click(screen.getByRole('button', { name }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes on Escape once it is copied', async () => {
    const { onClose, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByRole('button', { name: 'Copied' });
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
