import { Policy, PolicyStep } from '@rackstage/plugin-requests-common';

export const workspaceOwners: PolicyStep = {
  title: 'Owners',
  remindAfterHours: 12,
  escalateAfterHours: 24,
  expireAfterHours: 72,
  parts: [
    {
      title: 'Owners',
      approvers: [{ kind: 'workspaceRole', name: 'owner' }],
    },
  ],
};

export const twoSteps: PolicyStep[] = [
  workspaceOwners,
  {
    title: 'Operators',
    parts: [
      {
        title: 'Operators',
        approvers: [{ kind: 'portalRole', name: 'operator' }],
      },
    ],
  },
];

/** Nothing in a sandbox under two million, one step in development, two elsewhere. */
export const policy: Policy = {
  escalateTo: [{ kind: 'user', name: 'user:default/adi' }],
  rules: [
    {
      name: 'Cheap in a sandbox',
      when: {
        environments: ['sandbox'],
        amount: { currency: 'KRW', under: '2000000', unknown: true },
      },
      steps: [],
    },
    {
      name: 'Development',
      'name@ko': '개발',
      when: { environments: ['sandbox', 'development'] },
      steps: [workspaceOwners],
    },
    { name: 'Production', steps: twoSteps },
  ],
};

/** One rule for everything. */
export const always = (...steps: PolicyStep[]): Policy => ({
  escalateTo: policy.escalateTo,
  rules: [{ name: 'always', steps }],
});
