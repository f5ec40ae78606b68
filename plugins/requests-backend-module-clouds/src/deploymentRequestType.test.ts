import { mockCredentials } from '@backstage/backend-test-utils';
import { DeploymentReview } from '@rackstage/plugin-clouds-common';
import { deploymentRequestType } from './deploymentRequestType';

const review: DeploymentReview = {
  ok: true,
  problems: [],
  groups: [
    {
      name: 'web',
      account: 'main',
      region: 'seoul',
      names: ['shop-web-1'],
      problems: [],
      quotas: [],
      stock: 'available',
    },
  ],
  limits: [],
  prices: [
    {
      hourly: { amount: '2', currency: 'USD' },
      monthly: { amount: '1460', currency: 'USD' },
    },
  ],
  unpriced: 0,
};

const asked = {
  subject: { name: 'shop', groups: [{ name: 'web', account: 'main' }] },
  owner: 'group:default/civic',
  workspaceId: 'default',
  requester: 'user:default/ann',
};

const options = { credentials: mockCredentials.service() };

const typeWith = (answer: Partial<DeploymentReview> = {}) =>
  deploymentRequestType({
    reviewDeployment: async () => ({ ...review, ...answer }),
  });

describe('requests for deployments', () => {
  it('leave out what was left empty, in groups too', () => {
    expect(
      typeWith().normalize!({
        name: 'shop',
        description: '',
        deletionProtection: false,
        onFailure: 'continue',
        groups: [{ name: 'web', zone: '', labels: {}, count: 2 }],
        alternatives: [],
        other: 'x',
      }),
    ).toEqual({
      name: 'shop',
      onFailure: 'continue',
      groups: [{ name: 'web', count: 2 }],
    });
  });

  it('are the same with and without what the API says where nobody did', () => {
    const balancer = { protocol: 'TCP', port: 80, subnets: ['one'] };
    const { normalize } = typeWith();
    const short = normalize!({
      name: 'shop',
      groups: [{ name: 'web', loadBalancer: balancer }],
    });
    expect(short).toEqual({
      name: 'shop',
      onFailure: 'continue',
      groups: [{ name: 'web', loadBalancer: balancer }],
    });
    const withDefaults = (internetFacing: boolean) =>
      normalize!({
        name: 'shop',
        deletionProtection: false,
        onFailure: 'continue',
        groups: [
          { name: 'web', loadBalancer: { ...balancer, internetFacing } },
        ],
      });
    expect(withDefaults(true)).toEqual(short);
    expect(withDefaults(false)).not.toEqual(short);
  });

  it('say what speaks against them, of which group, and what they cost', async () => {
    const problem = { code: 'OutOfStock', message: 'No room' };
    const [group] = review.groups;
    expect(await typeWith().examine(asked, options)).toEqual({
      problems: [],
      region: 'seoul',
      monthlyPrice: { amount: '1460', currency: 'USD' },
    });
    const refused = await typeWith({
      problems: [{ code: 'NameTaken', message: 'Taken' }],
      groups: [{ ...group, problems: [problem] }],
      unpriced: 1,
    }).examine(asked, options);
    expect(refused).toEqual({
      problems: ['Taken', 'web: No room'],
      region: 'seoul',
      monthlyPrice: undefined,
    });
  });

  it('are carried out by their own template', () => {
    expect(typeWith().provisioning(asked).templateRef).toBe(
      'template:default/instance-group-provisioning',
    );
  });
});
