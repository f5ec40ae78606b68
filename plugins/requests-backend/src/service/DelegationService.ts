import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Authorizer } from '@rackstage/ownership';
import {
  Delegation,
  NewDelegation,
  requestResourceType,
  requestsDelegationManagePermission,
  requestsRequestDecidePermission,
} from '@rackstage/plugin-requests-common';
import { PageQuery, utc } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import { DelegationsStore } from '../database/DelegationsStore';
import { Callers } from '../approval/Callers';
import { People } from '../approval/People';

type Credentials = BackstageCredentials;

export interface DelegationServiceOptions {
  authorizer: Authorizer<typeof requestResourceType>;
  callers: Callers;
  delegations: DelegationsStore;
  now(): Date;
  people: People;
}

/** Who decides while somebody is away. */
export class DelegationService {
  constructor(private readonly options: DelegationServiceOptions) {}

  async list(everybody: boolean, page: PageQuery, credentials: Credentials) {
    const { authorizer, callers, delegations } = this.options;
    if (everybody) {
      await authorizer.require(requestsDelegationManagePermission, credentials);
    } else {
      await authorizer.require(requestsRequestDecidePermission, credentials);
    }
    return delegations.list(
      everybody ? undefined : await callers.personOf(credentials),
      page,
    );
  }

  async create(
    { from, to, startsAt, endsAt, note }: NewDelegation,
    credentials: Credentials,
  ): Promise<Delegation> {
    const { authorizer, callers, delegations, now, people } = this.options;
    callers.requirePerson(credentials);
    const ref = await callers.personOf(credentials);
    await authorizer.require(requestsRequestDecidePermission, credentials);
    if (from !== undefined && from !== ref) {
      await authorizer.require(requestsDelegationManagePermission, credentials);
    }
    const delegation = {
      id: randomUUID(),
      from: from ?? ref,
      to,
      startsAt: utc(startsAt),
      endsAt: utc(endsAt),
      note,
      createdBy: ref,
      createdAt: now().toISOString(),
    };
    requireSpan(delegation);
    for (const [field, who] of [
      ['from', delegation.from],
      ['to', to],
    ]) {
      if (!(await people.find(who))) {
        throw new InputError(
          `'${field}': there is no user '${who}' in the catalog whose account is in use`,
        );
      }
    }
    await delegations.insert(delegation);
    return delegation;
  }

  async delete(id: string, credentials: Credentials): Promise<void> {
    const { authorizer, callers, delegations } = this.options;
    callers.requirePerson(credentials);
    const { from } = await delegations.get(id);
    await authorizer.require(
      from === (await callers.personOf(credentials))
        ? requestsRequestDecidePermission
        : requestsDelegationManagePermission,
      credentials,
    );
    await delegations.delete(id);
  }
}

function requireSpan({ from, to, startsAt, endsAt, createdAt }: Delegation) {
  if (from === to) {
    throw new InputError("'to' has to be somebody else than who is away");
  }
  if (endsAt <= startsAt || endsAt <= createdAt) {
    throw new InputError("'endsAt' has to be after 'startsAt', and to come");
  }
}
