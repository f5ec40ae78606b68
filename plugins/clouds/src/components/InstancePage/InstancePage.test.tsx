import { Instance } from '@rackstage/plugin-clouds-common';
import { screen, within } from '@testing-library/react';
import { queryClient } from '../../api/CloudsQueries';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance, refusal } from '../../__testUtils__/things';
import { InstancePage } from './InstancePage';

function show(
  instance: Instance,
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(<InstancePage />, {
    api: {
      getInstance: async () => instance,
      listInstanceEvents: async () => ({
        items: [
          {
            id: 3,
            at: '2026-11-21T07:17:00.000Z',
            type: 'Normal',
            reason: 'Changed',
            params: { fields: 'labels, deletionProtection' },
            message: 'Its settings were changed',
          },
          {
            id: 2,
            at: '2026-11-21T07:16:00.000Z',
            type: 'Warning',
            reason: 'TryingAgain',
            params: { code: 'OutOfStock', message: 'Nothing left' },
            message: 'Tried again',
          },
          {
            id: 1,
            at: '2026-11-21T07:15:00.000Z',
            type: 'Normal',
            reason: 'Requested',
            params: {},
            actor: 'user:default/sora.park',
            message: 'Requested',
          },
        ],
      }),
    },
    ...options,
  });
}

const button = (name: string) => screen.queryByRole('button', { name });

describe('InstancePage', () => {
  it('says what to do about a data volume that the cloud refuses to attach', async () => {
    const message = 'It is locked';
    show(
      anInstance({
        phase: 'Failed',
        failure: { code: 'Conflict', message, permanent: true },
        conditions: [
          {
            type: 'VolumeAttached',
            status: 'False',
            reason: 'VolumeRefused',
            message,
            since: '2026-11-21T07:15:00.000Z',
          },
        ],
      }),
    );

    expect(
      await screen.findByText(
        /then start, stop or reboot the instance: It is locked/,
      ),
    ).toBeInTheDocument();
  });

  it('shows what it is, how it is and what happened', async () => {
    show(anInstance({ labels: { team: 'civic' } }));

    expect(
      await screen.findByRole('heading', { name: 'web-01' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Running')).toBeInTheDocument();
    expect(screen.getByText('Simulated')).toBeInTheDocument();
    expect(screen.getByText('₩51,100 a month')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'team=civic' })).toHaveAttribute(
      'href',
      '/clouds/instances?label=team%3Dcivic',
    );
    const timeline = screen.getByRole('region', { name: 'Timeline' });
    expect(
      await within(timeline).findByText(/Tried again: the cloud has no room/),
    ).toBeInTheDocument();
    expect(within(timeline).getByText('Sora Park')).toBeInTheDocument();
    expect(
      within(timeline).getByText(
        'Settings changed: Labels, Deletion protection',
      ),
    ).toBeInTheDocument();
  });

  it.each([
    ['en', 'Copy login command', 'Copied'],
    ['ko', '로그인 명령 복사', '복사했습니다'],
  ] as const)(
    'gives in %s what to type to log in',
    async (language, copy, copied) => {
      const command = 'ssh cloud@203.0.113.5';
      const { user } = show(
        anInstance({
          login: {
            user: 'cloud',
            source: 'portal',
            addresses: ['203.0.113.5', '10.16.0.4'],
            command,
          },
        }),
        { language },
      );
      const write = jest.spyOn(navigator.clipboard, 'writeText');

      expect(await screen.findByText(command)).toBeInTheDocument();
      await user.click(screen.getByRole('button', { name: copy }));

      expect(write).toHaveBeenCalledWith(command);
      expect(
        await screen.findByRole('button', { name: copied }),
      ).toBeInTheDocument();
      expect(screen.queryByText(/login account of the image/)).toBeNull();
    },
  );

  it.each([
    [{ user: 'rocky' }, 'As rocky, once it has an address'],
    [{}, /Whoever made the image says/],
  ])(
    'says whose the login account is that the image has: %j',
    async (known, text) => {
      show(anInstance({ login: { ...known, source: 'image', addresses: [] } }));

      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(
        screen.getByText(/^The login account of the image/),
      ).toBeInTheDocument();
    },
  );

  it('says what failed, in the person’s language', async () => {
    show(
      anInstance({
        phase: 'Starting',
        failure: {
          code: 'QuotaExceeded',
          message: 'Quota of instances exceeded',
          permanent: false,
        },
      }),
      { language: 'ko' },
    );

    expect(
      await screen.findByText('클라우드가 처리하지 못했습니다'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('할당량이 부족합니다: Quota of instances exceeded'),
    ).toBeInTheDocument();
    expect(screen.getByText('시뮬레이션')).toBeInTheDocument();
  });

  it('deletes after the name was typed', async () => {
    const deleted: string[] = [];
    let instance = anInstance();
    const { user } = show(instance, {
      api: {
        getInstance: async () => instance,
        listInstanceEvents: async () => ({ items: [] }),
        deleteInstance: async id => {
          deleted.push(id);
          instance = { ...instance, phase: 'Deleting', deleting: true };
          return instance;
        },
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await user.type(await screen.findByRole('textbox'), 'web-01{Enter}');

    expect(await screen.findByText('Being deleted')).toBeInTheDocument();
    expect(deleted).toEqual([instance.id]);
  });

  it('says that what was being deleted is gone', async () => {
    const instance = anInstance({ phase: 'Deleting', deleting: true });
    let looks = 0;
    show(instance, {
      api: {
        getInstance: async () => {
          looks += 1;
          if (looks > 1) {
            throw refusal(404, 'No instance');
          }
          return instance;
        },
        listInstanceEvents: async () => ({ items: [] }),
      },
    });
    expect(await screen.findByText('Being deleted')).toBeInTheDocument();

    await queryClient.invalidateQueries();

    expect(await screen.findByText('web-01 was deleted')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the list' })).toHaveAttribute(
      'href',
      '/clouds/instances',
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells how to delete what is protected', async () => {
    const { user } = show(anInstance({ deletionProtection: true }));

    await user.click(await screen.findByRole('button', { name: 'Delete' }));

    expect(
      await screen.findByText(/choose Edit and take the protection off/),
    ).toBeInTheDocument();
  });

  it('offers nothing to do with what is being deleted', async () => {
    show(anInstance({ phase: 'Deleting', deleting: true }));

    expect(await screen.findByText('Being deleted')).toBeInTheDocument();
    for (const action of ['Edit', 'Start', 'Stop', 'Reboot', 'Delete']) {
      expect(button(action)).not.toBeInTheDocument();
    }
  });

  it('offers people who may not change it nothing but to look', async () => {
    show(anInstance(), { mayChange: false });

    expect(await screen.findByText('Running')).toBeInTheDocument();
    for (const action of ['Edit', 'Stop', 'Reboot', 'Delete']) {
      expect(button(action)).not.toBeInTheDocument();
    }
  });

  it.each([
    ['there is none', 404],
    ['there can be none with such an id', 400],
  ])('says that %s, and leads back', async (_what, status) => {
    show(anInstance(), {
      api: {
        getInstance: async () => {
          throw refusal(status, 'must match format "uuid"');
        },
      },
    });

    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
    expect(screen.queryByText(/uuid/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the list' })).toHaveAttribute(
      'href',
      '/clouds/instances',
    );
  });

  it('says what went wrong when it could not be read', async () => {
    show(anInstance(), {
      api: {
        getInstance: async () => {
          throw refusal(503, 'The database does not answer');
        },
      },
    });

    expect(
      await screen.findByText('The database does not answer'),
    ).toBeInTheDocument();
  });

  it('changes owner, labels and protection, and refuses what is no label', async () => {
    const changes: object[] = [];
    const instance = anInstance({ labels: { team: 'civic' } });
    const { user } = show(instance, {
      api: {
        getInstance: async () => instance,
        listInstanceEvents: async () => ({ items: [] }),
        updateInstance: async (_id, change) => {
          changes.push(change);
          return instance;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const labels = await screen.findByRole('textbox', { name: 'Labels' });
    await user.clear(labels);
    await user.type(labels, 'no label');
    expect(button('Save')).toBeDisabled();

    await user.clear(labels);
    await user.type(labels, 'tier=web');
    await user.click(screen.getByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(changes).toEqual([
      {
        owner: 'group:default/civic-services',
        expiresAt: null,
        deletionProtection: true,
        labels: { tier: 'web' },
        revision: 1,
      },
    ]);
  });
});
