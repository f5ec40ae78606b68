import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { PlanRecord } from '../../database/PlansStore';
import { PlanNotices } from './PlanNotices';

const plan: PlanRecord = {
  id: 'p1',
  name: 'Move',
  state: 'approved',
  revision: 2,
  createdBy: 'user:default/ann',
  owner: 'group:default/infra',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
};

describe('PlanNotices', () => {
  const sent: NotificationSendOptions[] = [];
  const logger = mockServices.logger.mock();
  const notices = (send: () => void = () => undefined) =>
    new PlanNotices({
      logger,
      notifications: {
        send: async options => {
          send();
          sent.push(options);
        },
      },
    });

  beforeEach(() => {
    sent.length = 0;
  });

  it('tells the author and the owner, but not who did it', async () => {
    await notices().tell(plan, 'impossible', 'user:default/ann', 'web-1');
    await notices().tell(plan, 'done', 'user:default/bob');
    expect(sent).toMatchObject([
      {
        recipients: {
          entityRef: ['group:default/infra'],
          excludeEntityRef: 'user:default/ann',
        },
        payload: {
          title: expect.stringMatching(/cannot be done · .*: Move$/),
          description: 'web-1',
          link: '/datacenter/plans/p1',
          severity: 'high',
        },
      },
      {
        recipients: {
          entityRef: ['user:default/ann', 'group:default/infra'],
        },
      },
    ]);
  });

  it('sends nothing to people about what they did themselves', async () => {
    await notices().tell(
      { ...plan, owner: undefined },
      'cancelled',
      'user:default/ann',
    );
    expect(sent).toEqual([]);
  });

  it('goes on when nobody can be told', async () => {
    const broken = notices(() => {
      throw new Error('no notifications here');
    });
    await broken.tell(plan, 'done', 'user:default/bob');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no notifications here'),
    );
  });
});
