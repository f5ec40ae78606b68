import { Instance } from '@rackstage/plugin-clouds-common';
import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance } from '../../__testUtils__/things';
import { InstanceAction } from '../../hooks/useInstances';
import { ConfirmDialog } from './ConfirmDialog';

function show(action: InstanceAction, instances: Instance[], language?: 'ko') {
  const confirmed: string[][] = [];
  let closed = 0;
  const { user } = renderClouds(
    <ConfirmDialog
      action={action}
      instances={instances}
      onConfirm={chosen => confirmed.push(chosen.map(({ name }) => name))}
      onClose={() => {
        closed += 1;
      }}
    />,
    { language },
  );
  return { user, confirmed, closed: () => closed };
}

const two = [
  anInstance({ id: '1', name: 'web-01' }),
  anInstance({ id: '2', name: 'web-02' }),
];

describe('ConfirmDialog', () => {
  it('says what stopping does, and stops at a press', async () => {
    const { user, confirmed } = show('stop', [anInstance()]);

    expect(await screen.findByText('Stop the instance?')).toBeInTheDocument();
    expect(screen.getByText(/Programs on it are ended/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop' }));

    expect(confirmed).toEqual([['web-01']]);
  });

  it('deletes only when the name was typed', async () => {
    const { user, confirmed } = show('delete', [anInstance()]);
    const name = await screen.findByRole('textbox', { name: /web-01/ });
    const remove = screen.getByRole('button', { name: 'Delete' });

    expect(name).toHaveFocus();
    expect(remove).toBeDisabled();
    await user.type(name, 'web-0{Enter}');
    expect(confirmed).toEqual([]);
    expect(remove).toBeDisabled();
    await user.type(name, '1');
    await user.click(remove);

    expect(confirmed).toEqual([['web-01']]);
  });

  it('asks how many when there are several', async () => {
    const { user, confirmed } = show('delete', two);
    const field = await screen.findByRole('textbox');

    await user.type(field, '1');
    expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await user.clear(field);
    await user.type(field, '2{Enter}');

    expect(confirmed).toEqual([['web-01', 'web-02']]);
  });

  it('spares what is protected', async () => {
    const { user, confirmed } = show('delete', [
      two[0],
      { ...two[1], deletionProtection: true },
    ]);
    await user.type(
      await screen.findByRole('textbox', { name: /web-01/ }),
      'web-01{Enter}',
    );

    expect(screen.getByText(/1 instance is protected/)).toBeInTheDocument();
    expect(confirmed).toEqual([['web-01']]);
  });

  it('says what to do when all of it is protected', async () => {
    show('delete', [anInstance({ deletionProtection: true })], 'ko');

    expect(
      await screen.findByText(
        '삭제하려면 먼저 편집에서 삭제 보호를 해제하십시오.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: '삭제' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '취소' })).toBeInTheDocument();
  });

  it('is left with Escape', async () => {
    const { user, confirmed, closed } = show('stop', two);
    await screen.findByText('Stop 2 instances?');

    await user.keyboard('{Escape}');

    expect(closed()).toBe(1);
    expect(confirmed).toEqual([]);
  });
});
