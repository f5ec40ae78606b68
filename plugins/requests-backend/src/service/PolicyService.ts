import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Authorizer } from '@rackstage/ownership';
import {
  canonicalJson,
  chainFor,
  NewPolicyVersion,
  Policy,
  PolicyTrial,
  PolicyTrialResult,
  policyProblems,
  PolicyVersion,
  requestResourceType,
  requestsPolicyReadPermission,
  requestsPolicyUpdatePermission,
} from '@rackstage/plugin-requests-common';
import { PageQuery } from '@rackstage/stores';
import { Callers } from '../approval/Callers';
import { PoliciesStore } from '../database/PoliciesStore';
import { RequestRecord } from '../database/records';
import { RequestsStore } from '../database/RequestsStore';

type Credentials = BackstageCredentials;

export interface PolicyServiceOptions {
  authorizer: Authorizer<typeof requestResourceType>;
  callers: Callers;
  now(): Date;
  policies: PoliciesStore;
  requests: RequestsStore;
}

/** What needs whose approval: read, tried out, and put in force. */
export class PolicyService {
  constructor(private readonly options: PolicyServiceOptions) {}

  async current(credentials: Credentials) {
    await this.requireRead(credentials);
    return this.options.policies.current();
  }

  async get(version: number, credentials: Credentials) {
    await this.requireRead(credentials);
    return this.options.policies.get(version);
  }

  async list(page: PageQuery, credentials: Credentials) {
    await this.requireRead(credentials);
    return this.options.policies.list(page);
  }

  async publish(
    { policy, note, baseVersion }: NewPolicyVersion,
    credentials: Credentials,
  ): Promise<PolicyVersion> {
    const { authorizer, callers, now, policies } = this.options;
    await authorizer.require(requestsPolicyUpdatePermission, credentials);
    requireSound(policy);
    const record: PolicyVersion = {
      version: baseVersion + 1,
      policy,
      note,
      createdBy: await callers.personOf(credentials),
      createdAt: now().toISOString(),
    };
    await policies.get(baseVersion);
    await policies.publish(record);
    return record;
  }

  /** By the facts that past requests had. */
  async try(
    { policy, limit = 200, workspaceId }: PolicyTrial,
    credentials: Credentials,
  ): Promise<PolicyTrialResult> {
    const { authorizer, requests } = this.options;
    await authorizer.require(requestsPolicyUpdatePermission, credentials);
    requireSound(policy);
    const records = await requests.latest(limit, workspaceId);
    const items = records.map(record => trialOf(record, policy));
    return {
      tried: items.length,
      changed: items.filter(({ changed }) => changed).length,
      items,
    };
  }

  private requireRead(credentials: Credentials): Promise<void> {
    return this.options.authorizer.require(
      requestsPolicyReadPermission,
      credentials,
    );
  }
}

/** @throws InputError that names everything that is wrong */
export function requireSound(policy: Policy): void {
  const problems = policyProblems(policy);
  if (problems.length > 0) {
    throw new InputError(problems.join('\n'));
  }
}

function trialOf(record: RequestRecord, policy: Policy) {
  const { id, title, workspaceId, createdAt, rule, chain } = record;
  const after = chainFor(policy, record);
  const titlesOf = (steps: { title: string }[]) =>
    steps.map(step => step.title);
  return {
    requestId: id,
    title,
    workspaceId,
    createdAt,
    changed: canonicalJson(chain) !== canonicalJson(after.steps),
    before: { rule, steps: titlesOf(chain) },
    after: { rule: after.rule, steps: titlesOf(after.steps) },
  };
}
