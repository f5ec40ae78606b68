import {
  ChainStep,
  Policy,
  PolicyVersion,
  Request,
  RequestDetail,
} from '@rackstage/plugin-requests-common';

export const sora = 'user:default/sora.park';
export const hana = 'user:default/hana.kim';

export const minute = (number: number) =>
  new Date(Date.UTC(2026, 10, 22, 9, number)).toISOString();

const facts = {
  environment: 'production',
  region: 'seoul-1',
  monthlyPrice: { amount: '120000', currency: 'KRW' },
  requesterRoles: ['developer'],
};

/** A machine that waits for the first of two steps, asked for by Sora. */
export const aRequest = (changes: Partial<Request> = {}): Request => ({
  id: '7b0e3a52-5d0e-4b43-9a52-1f4a1a1b0001',
  type: 'instance',
  title: 'web-01',
  workspaceId: 'civic',
  owner: 'group:default/civic-services',
  requester: sora,
  state: 'waiting',
  revision: 1,
  step: 0,
  steps: 2,
  stepTitle: 'Owner',
  waitingFor: [hana],
  escalated: false,
  facts,
  createdAt: minute(0),
  updatedAt: minute(0),
  canDecide: true,
  ...changes,
});

export const aStep = (changes: Partial<ChainStep> = {}): ChainStep => ({
  title: 'Owner',
  'title@ko': '소유자',
  state: 'current',
  escalated: false,
  escalateTo: [],
  parts: [
    {
      title: 'Owner',
      need: 'any',
      approvers: [{ kind: 'workspaceRole', name: 'owner' }],
      people: [hana],
      decisions: [],
      satisfied: false,
    },
  ],
  ...changes,
});

const nothing = {
  decide: false,
  comment: true,
  edit: false,
  answer: false,
  withdraw: false,
  retry: false,
  handBack: false,
  escalate: false,
};

/** The same, as its page shows it; `can` names what the reader may do. */
export function aDetail(
  changes: Partial<Omit<RequestDetail, 'can'>> = {},
  can: Partial<RequestDetail['can']> = {},
): RequestDetail {
  return {
    ...aRequest(),
    subject: { name: 'web-01', spec: 'm1.large', volumeGiB: 20 },
    rule: 'Production',
    policyVersion: 3,
    attempt: 0,
    chain: [aStep(), aStep({ title: 'Operations', state: 'ahead' })],
    changes: [],
    attachments: [],
    ...changes,
    can: { ...nothing, ...can },
  };
}

const owner = [{ kind: 'workspaceRole' as const, name: 'owner' }];

export const aPolicy: Policy = {
  rules: [
    {
      name: 'Cheap sandbox',
      'name@ko': '저렴한 샌드박스',
      when: {
        environments: ['sandbox'],
        amount: { currency: 'KRW', under: '100000' },
      },
      steps: [],
    },
    {
      name: 'All else',
      steps: [
        { title: 'Owner', parts: [{ title: 'Owner', approvers: owner }] },
      ],
    },
  ],
  escalateTo: owner,
};

export const aPolicyVersion = (
  version: number,
  policy: Policy = aPolicy,
): PolicyVersion => ({
  version,
  policy,
  note: `Note ${version}`,
  createdBy: hana,
  createdAt: minute(version),
});

/** As the API refuses: with a status and words. */
export const refusal = (statusCode: number, message: string) =>
  Object.assign(new Error(message), { statusCode, cause: new Error(message) });
