import { InputError } from '@backstage/errors';
import {
  AccountAccess as AccountAccessView,
  AccountAccessChange,
} from '@rackstage/plugin-clouds-common';
import { Ciphertext, SecretsService } from '@rackstage/secrets';
import { newKeyPair, publicKeyOf } from '@rackstage/ssh-runner';
import { AccountsStore } from '../database/AccountsStore';
import { DatabaseAccountAccessStore } from '../database/DatabaseAccountAccessStore';
import {
  AccessSecrets,
  AccessSettings,
  AccountAccessRecord,
  Bastion,
} from '../database/reachingRecords';

export interface AccountAccessOptions {
  accounts: Pick<AccountsStore, 'get'>;
  accountAccess: DatabaseAccountAccessStore;
  secrets: SecretsService;
  now(): Date;
}

export interface OpenAccess {
  settings: AccessSettings;
  secrets: AccessSecrets;
}

/** What access settings are encrypted for. */
const contextOf = (accountId: string) => `clouds.access:${accountId}`;

/** With what the portal signs in to the machines of each account. */
export class AccountAccess {
  constructor(private readonly options: AccountAccessOptions) {}

  /** Of the portal, for machines that are made in the account: `type key`. It is made when it is asked for first. */
  async publicKey(accountId: string): Promise<string> {
    return (await this.ensure(accountId)).settings.publicKey;
  }

  async get(accountId: string): Promise<AccountAccessView> {
    const record = await this.options.accountAccess.find(accountId);
    return record
      ? this.view(record)
      : { port: 22, direct: false, bastions: [], endpoints: [], revision: 0 };
  }

  /** Settings and private keys, for signing in; nothing where none were made yet. */
  async open(accountId: string): Promise<OpenAccess | undefined> {
    const record = await this.options.accountAccess.find(accountId);
    return (
      record && {
        settings: record.settings,
        secrets: await this.decrypt(record),
      }
    );
  }

  /** What a change would make of it. @throws InputError as changing it */
  async preview(
    accountId: string,
    change: AccountAccessChange,
  ): Promise<OpenAccess> {
    const before = await this.ensure(accountId);
    return changed({ ...before, secrets: await this.decrypt(before) }, change);
  }

  /** @throws InputError when a key cannot be read, ConflictError when it was changed meanwhile */
  async change(
    accountId: string,
    change: AccountAccessChange,
  ): Promise<AccountAccessView> {
    const before = await this.ensure(accountId);
    const { settings, secrets } = changed(
      { ...before, secrets: await this.decrypt(before) },
      change,
    );
    const after: AccountAccessRecord = {
      ...before,
      settings,
      ...(await this.encrypt(accountId, secrets)),
      revision: change.revision + 1,
      updatedAt: this.options.now().toISOString(),
    };
    await this.options.accountAccess.update(after);
    return this.view(after);
  }

  /** Encrypts again, with the newest key, what an older one protects. */
  async rotate(keyId: string): Promise<void> {
    const { accountAccess } = this.options;
    for (const record of await accountAccess.listWithOtherKey(keyId)) {
      await accountAccess.reencrypt(
        record,
        await this.encrypt(record.accountId, await this.decrypt(record)),
      );
    }
  }

  private async ensure(accountId: string): Promise<AccountAccessRecord> {
    const { accounts, accountAccess, now } = this.options;
    const found = await accountAccess.find(accountId);
    if (found) {
      return found;
    }
    const { workspaceId } = await accounts.get(accountId);
    const { publicKey, privateKey } = newKeyPair();
    await accountAccess.insertFirst({
      accountId,
      workspaceId,
      settings: {
        publicKey,
        port: 22,
        direct: false,
        bastions: [],
        endpoints: [],
      },
      ...(await this.encrypt(accountId, { portal: privateKey, bastions: {} })),
      revision: 0,
      updatedAt: now().toISOString(),
    });
    return this.ensure(accountId);
  }

  private async view(record: AccountAccessRecord): Promise<AccountAccessView> {
    const { login, bastions, ...settings } = record.settings;
    const secrets = await this.decrypt(record);
    return {
      ...settings,
      login: login && { ...login, hasKey: secrets.login !== undefined },
      bastions: bastions.map(bastion => ({
        ...bastion,
        hasKey: bastion.id in secrets.bastions,
      })),
      revision: record.revision,
    };
  }

  private async encrypt(accountId: string, secrets: AccessSecrets) {
    const { data, keyId }: Ciphertext = await this.options.secrets.encrypt(
      JSON.stringify(secrets),
      contextOf(accountId),
    );
    return { secrets: data, secretsKeyId: keyId };
  }

  private async decrypt(record: AccountAccessRecord): Promise<AccessSecrets> {
    const text = await this.options.secrets.decrypt(
      { keyId: record.secretsKeyId, data: record.secrets },
      contextOf(record.accountId),
    );
    return JSON.parse(text);
  }
}

function changed(before: OpenAccess, change: AccountAccessChange): OpenAccess {
  requireOwnIds(change);
  return {
    settings: {
      publicKey: before.settings.publicKey,
      port: change.port,
      direct: change.direct,
      login: change.login ? { user: change.login.user } : undefined,
      bastions: change.bastions.map(bastionOf),
      endpoints: change.endpoints,
    },
    secrets: {
      portal: before.secrets.portal,
      login: change.login
        ? keyOf('login', change.login.privateKey, before.secrets.login)
        : undefined,
      bastions: Object.fromEntries(
        change.bastions.flatMap(({ id, instanceId, privateKey }) => {
          const key = keyOf(id, privateKey, before.secrets.bastions[id]);
          return key === undefined || instanceId !== undefined
            ? []
            : [[id, key]];
        }),
      ),
    },
  };
}

/** @throws InputError when it is neither an instance nor at an address, or both */
function bastionOf({
  privateKey,
  instanceId,
  host,
  port,
  user,
  ...scope
}: AccountAccessChange['bastions'][number]): Bastion {
  if (instanceId === undefined) {
    if (host === undefined || port === undefined) {
      throw new InputError(
        `The bastion '${scope.id}' has no place; choose an instance, or give its address and port`,
      );
    }
    return { ...scope, host, port, user };
  }
  const said = Object.entries({ host, port, user, privateKey }).find(
    ([, value]) => value !== undefined,
  );
  if (said) {
    throw new InputError(
      `The bastion '${scope.id}' is an instance, whose address, login and key are known; leave out '${said[0]}'`,
    );
  }
  return { ...scope, instanceId };
}

function keyOf(
  whose: string,
  given: string | undefined,
  known: string | undefined,
): string | undefined {
  if (given === undefined) {
    return known;
  }
  if (publicKeyOf(given) === undefined) {
    throw new InputError(
      `The private key of '${whose}' cannot be read; give one in OpenSSH or PEM format, without a passphrase`,
    );
  }
  return given;
}

function requireOwnIds({ bastions }: AccountAccessChange): void {
  const ids = bastions.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw new InputError(`Two bastions are named '${twice}'; rename one`);
  }
}
