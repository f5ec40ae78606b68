import { Instance } from '@rackstage/plugin-clouds-common';
import { screen, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import {
  anAccount,
  anAttachedVolume,
  anInstance,
  aResource,
  aVolume,
  refusal,
} from '../../__testUtils__/things';
import { ConsoleLog } from './ConsoleLog';
import { ExpiryBanner } from './ExpiryBanner';
import { InstanceVolumes } from './InstanceVolumes';
import { ResizeInstance } from './ResizeInstance';

const day = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * day).toISOString();
const price = (amount: string) => ({
  hourly: { amount: '1', currency: 'KRW' },
  monthly: { amount, currency: 'KRW' },
});

describe('the console log', () => {
  it('is read only when somebody asks for it', async () => {
    let readings = 0;
    const { user } = renderClouds(<ConsoleLog instance={anInstance()} />, {
      api: {
        readConsoleLog: async () => {
          readings += 1;
          return {
            text: '서버 web-01 준비됨',
            lines: 1,
            truncated: true,
            readAt: inDays(0),
          };
        },
      },
    });
    const read = await screen.findByRole('button', { name: 'Read' });
    expect(readings).toBe(0);

    await user.click(read);

    expect(
      await screen.findByDisplayValue('서버 web-01 준비됨'),
    ).toHaveAttribute('readonly');
    expect(screen.getByText('The last 1 lines.')).toBeInTheDocument();
    expect(readings).toBe(1);
  });

  it('is for whoever may change the instance: secrets may be in it', async () => {
    renderClouds(
      <>
        <ConsoleLog instance={anInstance()} />
        <p>All else</p>
      </>,
      { mayChange: false },
    );
    await screen.findByText('All else');
    expect(screen.queryByText('Console log')).toBeNull();
  });

  it('says why there is none', async () => {
    const { user } = renderClouds(<ConsoleLog instance={anInstance()} />, {
      api: {
        readConsoleLog: async () => {
          throw refusal(409, 'The instance is not in the cloud yet');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Read' }));

    expect(
      await screen.findByText('The instance is not in the cloud yet'),
    ).toBeInTheDocument();
  });
});

describe('the expiry banner', () => {
  const show = (change: Partial<Instance>, mayChange = true) => {
    const changes: { expiresAt?: string | null }[] = [];
    const page = renderClouds(<ExpiryBanner instance={anInstance(change)} />, {
      mayChange,
      api: {
        updateInstance: async (_, wanted) => {
          changes.push(wanted);
          return anInstance();
        },
      },
    });
    return { ...page, changes };
  };

  it('lets the instance live longer, from its end on', async () => {
    const expiresAt = inDays(2);
    const { user, changes } = show({ expiresAt });

    await user.click(
      await screen.findByRole('button', { name: 'One week longer' }),
    );

    expect(changes).toEqual([
      {
        expiresAt: new Date(Date.parse(expiresAt) + 7 * day).toISOString(),
        revision: 1,
      },
    ]);
  });

  it('counts from now when its end is over', async () => {
    const { user, changes } = show({
      expiresAt: inDays(-5),
      deletionProtection: true,
    });

    await user.click(
      await screen.findByRole('button', { name: '30 days longer' }),
    );

    expect(Date.parse(changes[0].expiresAt!)).toBeGreaterThan(
      Date.now() + 29 * day,
    );
  });

  it('offers nothing to those who may only look', async () => {
    show({ expiresAt: inDays(1) }, false);

    expect(await screen.findByText(/It will be deleted/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('resizing', () => {
  const show = (ok: boolean) => {
    const changes: object[] = [];
    const page = renderClouds(
      <ResizeInstance instance={anInstance({ price: price('51100') })} />,
      {
        api: {
          getAccount: async () => anAccount(),
          listResources: async () => ({
            items: ['g1-2x8', 'g1-4x16'].map((id, index) =>
              aResource('spec', id, {
                id,
                name: id,
                vcpus: 2 + index,
                memoryMiB: 8192,
                diskGiB: 0,
              } as never),
            ),
          }),
          estimateResize: async () => ({
            ok,
            names: ['web-01'],
            problems: ok
              ? []
              : [{ code: 'CannotResize', message: 'No', params: {} }],
            quotas: [],
            limits: [],
            stock: 'available' as const,
            price: price('102200'),
          }),
          updateInstance: async (_, wanted) => {
            changes.push(wanted);
            return anInstance();
          },
        },
      },
    );
    return { ...page, changes };
  };

  const chooseOther = async ({ user }: ReturnType<typeof show>) => {
    await user.click(await screen.findByRole('button', { name: 'Resize' }));
    const dialog = screen.getByRole('dialog');
    await user.click(
      await within(dialog).findByRole('button', { name: /g1-2x8/ }),
    );
    await user.click(await screen.findByRole('option', { name: /g1-4x16/ }));
    return dialog;
  };

  it('tells prices and that it restarts, then asks for it', async () => {
    const page = show(true);
    const dialog = await chooseOther(page);

    expect(
      within(dialog).getByText('The instance restarts'),
    ).toBeInTheDocument();
    expect(await within(dialog).findByText(/51,100/)).toBeInTheDocument();
    expect(within(dialog).getByText(/102,200/)).toBeInTheDocument();
    await page.user.click(
      within(dialog).getByRole('button', { name: 'Resize' }),
    );
    expect(page.changes).toEqual([{ spec: 'g1-4x16', revision: 1 }]);
  });

  it('is not asked for when the cloud says no', async () => {
    const page = show(false);
    const dialog = await chooseOther(page);

    expect(
      await within(dialog).findByText(/This cloud cannot resize instances/),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Resize' }),
    ).toBeDisabled();
  });
});

describe('volumes of an instance', () => {
  it('are shown, and another free one is attached', async () => {
    const changes: object[] = [];
    const { user } = renderClouds(<InstanceVolumes instance={anInstance()} />, {
      api: {
        listManagedResources: async query => ({
          items: query.uses
            ? [anAttachedVolume({ id: 'a', name: 'used' })]
            : [
                anAttachedVolume({ id: 'a', name: 'used' }),
                aVolume({ id: 'b', name: 'free' }),
              ],
        }),
        updateManagedResource: async (id, change) => {
          changes.push({ id, ...change });
          return aVolume();
        },
      },
    });
    expect(
      await screen.findByRole('button', { name: 'Detach: used' }),
    ).toBeInTheDocument();

    await user.click(await screen.findByRole('button', { name: 'Attach' }));
    const dialog = screen.getByRole('dialog');
    await user.click(
      await within(dialog).findByRole('button', { name: /Volume/ }),
    );
    expect(screen.queryByRole('option', { name: /used/ })).toBeNull();
    await user.click(await screen.findByRole('option', { name: /free/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Attach' }));

    expect(changes).toEqual([
      { id: 'b', spec: { attachedTo: anInstance().id }, revision: 3 },
    ]);
  });
});
