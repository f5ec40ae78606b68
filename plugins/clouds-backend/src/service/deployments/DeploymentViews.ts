import { Deployment } from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../../database/AccountsStore';
import { DeploymentsStore } from '../../database/DeploymentsStore';
import { DeploymentRecord } from '../../database/records';
import { deploymentView } from './deploymentView';

export interface DeploymentViewsOptions {
  accounts: Pick<AccountsStore, 'getMany'>;
  deployments: Pick<DeploymentsStore, 'countMembers' | 'listBalancers'>;
}

/** Deployments as the API shows them, with as many queries for many as for one. */
export class DeploymentViews {
  constructor(private readonly options: DeploymentViewsOptions) {}

  async one(record: DeploymentRecord): Promise<Deployment> {
    return (await this.many([record]))[0];
  }

  async many(records: DeploymentRecord[]): Promise<Deployment[]> {
    const { accounts, deployments } = this.options;
    const accountIds = new Set(
      records.flatMap(({ groups }) => groups.map(group => group.accountId)),
    );
    const ids = records.map(({ id }) => id);
    const [counts, balancers, found] = await Promise.all([
      deployments.countMembers(ids),
      deployments.listBalancers(ids),
      accounts.getMany([...accountIds]),
    ]);
    const byId = new Map(found.map(account => [account.id, account]));
    return records.map(record =>
      deploymentView(record, { counts, balancers, accounts: byId }),
    );
  }
}
