import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { renderClouds } from '../../__testUtils__/renderClouds';
import {
  anAccount,
  anAttachedVolume,
  anInstance,
  aVolume,
  refusal,
} from '../../__testUtils__/things';
import { ResourcePage } from './ResourcePage';

function show(
  resource: ManagedResource,
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(
    <Routes>
      <Route path="/:id" element={<ResourcePage />} />
    </Routes>,
    {
      at: `/${resource.id}`,
      ...options,
      api: {
        getManagedResource: async () => resource,
        listManagedResourceEvents: async () => ({ items: [] }),
        getAccount: async () => anAccount(),
        listInstances: async () => ({ items: [anInstance()] }),
        ...options.api,
      },
    },
  );
}

const press = async (
  { user }: ReturnType<typeof show>,
  name: string,
  where: HTMLElement = document.body,
) => user.click(await within(where).findByRole('button', { name }));

describe('ResourcePage', () => {
  it('shows what it is, how it is, and what it belongs to', async () => {
    show(anAttachedVolume());

    expect(
      await screen.findByRole('heading', { name: 'data-01' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Attached')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'web-01' })).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Detach' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Attach' }),
    ).not.toBeInTheDocument();
  });

  it("calls what is in a list by its name here, and values in the person's language", async () => {
    const instance = anInstance();
    show(
      aVolume({
        kind: 'load-balancer',
        name: 'front',
        spec: { type: 'application', subnets: [], listeners: [], targets: [] },
        observed: {
          status: 'available',
          targets: [
            { instanceId: 'i-1', health: 'healthy' },
            { instanceId: 'i-2', health: 'unhealthy' },
          ],
        },
        references: [
          {
            field: 'targets.0',
            kind: 'instance',
            id: instance.id,
            name: 'web-01',
            cloudId: 'i-1',
          },
        ],
      }),
      { language: 'ko' },
    );

    const ours = within(await screen.findByRole('cell', { name: 'web-01' }));
    expect(ours.getByRole('link')).toHaveAttribute(
      'href',
      `/clouds/instances/${instance.id}`,
    );
    expect(screen.getByRole('cell', { name: '정상' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: 'i-2' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '비정상' })).toBeInTheDocument();
    expect(screen.getByText('애플리케이션')).toBeInTheDocument();
  });

  it('offers nothing to those who may only look', async () => {
    show(aVolume(), { mayChange: false });

    await screen.findByRole('heading', { name: 'data-01' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Take a snapshot' }),
    ).not.toBeInTheDocument();
  });

  it('leads to a snapshot of it', async () => {
    show(aVolume());

    const link = await screen.findByRole('link', { name: 'Take a snapshot' });
    const { searchParams } = new URL(
      link.getAttribute('href')!,
      'http://localhost',
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      kind: 'snapshot',
      account: 'sandbox',
      region: 'kr-central-1',
      owner: 'group:default/civic-services',
      'spec.volume': aVolume().id,
    });
  });

  it('is only made larger', async () => {
    const changes: object[] = [];
    const page = show(aVolume(), {
      api: {
        updateManagedResource: async (_, change) => {
          changes.push(change);
          return aVolume();
        },
      },
    });
    await press(page, 'Extend');
    const dialog = screen.getByRole('dialog');
    const size = within(dialog).getByRole('textbox');
    await page.user.clear(size);
    await page.user.type(size, '5');
    await page.user.tab();
    expect(
      await within(dialog).findByText(
        'It can only grow: ask for more than 10.',
      ),
    ).toBeInTheDocument();
    await press(page, 'Extend', dialog);
    expect(changes).toEqual([]);

    await page.user.clear(size);
    await page.user.type(size, '20');
    await page.user.tab();
    await press(page, 'Extend', dialog);

    expect(changes).toEqual([{ spec: { sizeGiB: 20 }, revision: 3 }]);
  });

  it('grows on Enter to what is still being typed, and by nothing when nothing changes', async () => {
    const changes: object[] = [];
    const page = show(aVolume(), {
      api: {
        updateManagedResource: async (_, change) => {
          changes.push(change);
          return aVolume();
        },
      },
    });
    await press(page, 'Extend');
    await press(page, 'Extend', screen.getByRole('dialog'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(changes).toEqual([]);

    await press(page, 'Extend');
    const size = within(screen.getByRole('dialog')).getByRole('textbox');
    await page.user.clear(size);
    await page.user.type(size, '20{Enter}');
    expect(changes).toMatchObject([{ spec: { sizeGiB: 20 } }]);
  });

  it('is detached by taking the instance away', async () => {
    const changes: object[] = [];
    const page = show(anAttachedVolume(), {
      api: {
        updateManagedResource: async (_, change) => {
          changes.push(change);
          return aVolume();
        },
      },
    });
    await press(page, 'Detach');
    await press(page, 'Detach', screen.getByRole('dialog'));

    expect(changes).toEqual([{ spec: { attachedTo: null }, revision: 3 }]);
  });

  it('says in words that somebody else was faster, and goes on from there', async () => {
    let now = aVolume();
    const changes: { revision?: number }[] = [];
    const page = show(now, {
      language: 'ko',
      api: {
        getManagedResource: async () => now,
        updateManagedResource: async (_, change) => {
          changes.push(change);
          if (change.revision !== now.revision) {
            throw refusal(409, 'Changed');
          }
          return now;
        },
      },
    });
    await press(page, '크기 늘리기');
    const dialog = screen.getByRole('dialog');
    now = aVolume({ spec: { sizeGiB: 15 }, revision: 4 });
    const size = within(dialog).getByRole('textbox');
    await page.user.clear(size);
    await page.user.type(size, '20');
    await page.user.tab();
    await press(page, '크기 늘리기', dialog);

    expect(
      await within(dialog).findByText('그사이 다른 사람이 변경했습니다'),
    ).toBeInTheDocument();
    await press(page, '최신 내용 불러오기', dialog);
    expect(size).toHaveValue('15');
    await page.user.clear(size);
    await page.user.type(size, '20');
    await page.user.tab();
    await press(page, '크기 늘리기', dialog);
    expect(changes.map(({ revision }) => revision)).toEqual([3, 4]);
  });

  it('leads back to the list when there is no such thing', async () => {
    show(aVolume(), {
      api: {
        getManagedResource: async () => {
          throw refusal(404, 'No resource');
        },
      },
    });

    expect(
      await screen.findByRole('link', { name: 'To the list' }),
    ).toHaveAttribute('href', '/clouds/resources');
  });
});
