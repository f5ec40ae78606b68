import { screen } from '@testing-library/react';
import { renderClouds } from '../__testUtils__/renderClouds';
import { useInstanceFilter } from './useInstanceFilter';

function Filter() {
  const { filter, change, reset, isFiltered } = useInstanceFilter();
  return (
    <>
      <output>{JSON.stringify({ ...filter, isFiltered })}</output>
      <button onClick={() => change('phase', ['Running', 'Stopped'])}>
        phase
      </button>
      <button onClick={() => change('q', undefined)}>clear q</button>
      <button onClick={() => change('sort', '-createdAt')}>sort</button>
      <button onClick={reset}>reset</button>
    </>
  );
}

const shown = async () =>
  JSON.parse((await screen.findByRole('status')).textContent!);

describe('useInstanceFilter', () => {
  it('reads all of it from the address', async () => {
    renderClouds(<Filter />, {
      at: '/?q=web&phase=Running&phase=Failed&accountId=a&region=r&owner=o&label=team%3Dcivic&sort=-name',
    });

    expect(await shown()).toEqual({
      q: 'web',
      phase: ['Running', 'Failed'],
      accountId: ['a'],
      region: ['r'],
      owner: ['o'],
      label: ['team=civic'],
      sort: '-name',
      isFiltered: true,
    });
  });

  it('sorts by name, and is no filter, when the address says nothing', async () => {
    renderClouds(<Filter />);

    expect(await shown()).toEqual({ sort: 'name', isFiltered: false });
  });

  it('writes changes into the address and keeps the rest', async () => {
    const { user, address } = renderClouds(<Filter />, {
      at: '/?q=web&phase=Failed&columns=name',
    });

    await user.click(await screen.findByText('phase'));
    expect(address()).toBe('/?q=web&columns=name&phase=Running&phase=Stopped');
    await user.click(screen.getByText('clear q'));
    await user.click(screen.getByText('sort'));
    expect(address()).toBe(
      '/?columns=name&phase=Running&phase=Stopped&sort=-createdAt',
    );
  });

  it('forgets everything on reset', async () => {
    const { user, address } = renderClouds(<Filter />, { at: '/?q=web' });

    await user.click(await screen.findByText('reset'));

    expect(address()).toBe('/');
  });
});
