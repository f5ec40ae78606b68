import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { useInventoryFilter } from './useInventoryFilter';

function Filter() {
  const { change, reset, ...shown } = useInventoryFilter();
  return (
    <>
      <output>{JSON.stringify(shown)}</output>
      <button onClick={() => change('kind', ['volume', 'image'])}>kind</button>
      <button onClick={() => change('q', undefined)}>clear q</button>
      <button onClick={reset}>reset</button>
    </>
  );
}

const shown = async () =>
  JSON.parse((await screen.findByRole('status')).textContent!);

describe('useInventoryFilter', () => {
  it('reads all of it from the address', async () => {
    renderClouds(<Filter />, {
      at: '/?view=tree&q=web&kind=volume&kind=image&accountId=a&region=r&status=error&workspaceId=w&management=unknown&open=a&open=a%2Fr&type=Warning&reason=Fault&sort=-name',
    });

    expect(await shown()).toEqual({
      view: 'tree',
      filter: {
        q: 'web',
        kind: ['volume', 'image'],
        accountId: ['a'],
        region: ['r'],
        status: ['error'],
        workspaceId: ['w'],
        management: ['unknown'],
      },
      open: ['a', 'a/r'],
      type: ['Warning'],
      reason: ['Fault'],
      sort: '-name',
      isFiltered: true,
    });
  });

  it('is the list of all by name when the address says nothing', async () => {
    renderClouds(<Filter />);

    expect(await shown()).toEqual({
      view: 'list',
      filter: {},
      open: [],
      type: [],
      reason: [],
      sort: 'name',
      isFiltered: false,
    });
  });

  it('writes changes into the address and keeps the rest', async () => {
    const { user, address } = renderClouds(<Filter />, {
      at: '/?q=web&open=a&kind=instance',
    });

    await user.click(await screen.findByText('kind'));
    expect(address()).toBe('/?q=web&open=a&kind=volume&kind=image');
    await user.click(screen.getByText('clear q'));
    expect(address()).toBe('/?open=a&kind=volume&kind=image');
  });

  it('keeps view, order and what is open when the filter is cleared', async () => {
    const { user, address } = renderClouds(<Filter />, {
      at: '/?view=tree&open=a&sort=-name&q=web&type=Warning',
    });

    await user.click(await screen.findByText('reset'));

    expect(address()).toBe('/?view=tree&open=a&sort=-name');
  });
});
