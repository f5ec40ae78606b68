import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  cloudsAccountReadPermission,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import { AccountRecord } from '../database/records';
import { Authorizer } from '@rackstage/ownership';

type Credentials = BackstageCredentials;

/** Of accounts, in a message. */
const mostNames = 20;

/** Whoever may not see an account may not use it either, nor find out its name. */
export class AccountVisibility {
  constructor(
    private readonly accounts: Pick<
      AccountsStore,
      'findByName' | 'getMany' | 'list'
    >,
    private readonly authorizer: Authorizer<typeof RESOURCE_TYPE_CLOUD_ACCOUNT>,
  ) {}

  /** @throws NotFoundError that lists those that the asker may see */
  async requireName(name: string, credentials: Credentials): Promise<void> {
    const account = await this.accounts.findByName(name);
    if (!(await this.isVisible(account, credentials))) {
      const known = await this.visibleNames(credentials);
      throw new NotFoundError(
        `No cloud account named '${name}'; there are: ${known}`,
      );
    }
  }

  /** @throws NotFoundError */
  async requireId(id: string, credentials: Credentials): Promise<void> {
    const [account] = await this.accounts.getMany([id]);
    if (!(await this.isVisible(account, credentials))) {
      throw new NotFoundError(`No cloud account with id ${id}`);
    }
  }

  private async isVisible(
    account: AccountRecord | undefined,
    credentials: Credentials,
  ): Promise<boolean> {
    return (
      account !== undefined &&
      this.authorizer.allows(cloudsAccountReadPermission, account, credentials)
    );
  }

  /** As far as it helps to read them. */
  private async visibleNames(credentials: Credentials): Promise<string> {
    const visible = await this.authorizer.visible(
      cloudsAccountReadPermission,
      credentials,
    );
    if (visible === 'none') {
      return 'none';
    }
    const { items, nextCursor } = await this.accounts.list({
      sort: 'title',
      limit: mostNames,
      visible,
    });
    const names = items.map(({ name }) => name);
    return [...names, ...(nextCursor ? ['…'] : [])].join(', ') || 'none';
  }
}
