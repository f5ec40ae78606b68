import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PortalSwitch } from './PortalSwitch';
import { usePortal } from './usePortal';

function Menu() {
  const [portal, setPortal] = usePortal();
  return (
    <>
      <p>menu of the {portal}</p>
      <PortalSwitch portal={portal} onSwitch={setPortal} />
    </>
  );
}

describe('the menus of user and administrator', () => {
  beforeEach(() => localStorage.clear());

  it('are switched, and the choice is remembered', async () => {
    const user = userEvent.setup();
    renderInLanguage(<Menu />);
    expect(await screen.findByText('menu of the user')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Administrator portal' }),
    );
    expect(screen.getByText('menu of the administrator')).toBeInTheDocument();
    cleanup();
    renderInLanguage(<Menu />);
    expect(
      await screen.findByText('menu of the administrator'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'User portal' }));
    expect(screen.getByText('menu of the user')).toBeInTheDocument();
  });

  it('are in Korean too', async () => {
    renderInLanguage(<Menu />, { language: 'ko' });
    expect(
      await screen.findByRole('button', { name: '관리자 포털' }),
    ).toBeInTheDocument();
  });
});
