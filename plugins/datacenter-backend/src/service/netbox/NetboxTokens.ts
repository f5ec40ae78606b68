import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { Ciphertext, SecretsService } from '@rackstage/secrets';
import { NetboxStore } from '../../database/netbox/NetboxStore';
import { ServerRecord } from '../../database/netbox/records';

/** Tokens of NetBox servers: kept encrypted, and given to nobody but the server. */
export class NetboxTokens {
  constructor(private readonly secrets: SecretsService) {}

  seal(serverId: string, token: string): Promise<Ciphertext> {
    return this.secrets.encrypt(token, contextOf(serverId));
  }

  /** @throws InputError when its key is gone */
  async open({ id, token }: ServerRecord): Promise<string> {
    try {
      return await this.secrets.decrypt(token, contextOf(id));
    } catch {
      throw new InputError(
        'token: its key is no longer there; give the token again',
      );
    }
  }

  onKeysChanged(listener: () => void): void {
    this.secrets.onKeysChanged(listener);
  }

  /** Encrypts with the newest key what an older one protects. */
  async renew(store: NetboxStore, logger: LoggerService): Promise<void> {
    const keyId = await this.secrets.currentKeyId();
    const old = (await store.listServers()).filter(
      ({ token }) => token.keyId !== keyId,
    );
    for (const server of old) {
      try {
        const token = await this.seal(server.id, await this.open(server));
        const revision = server.revision + 1;
        await store.updateServer(
          { ...server, token, revision },
          server.revision,
        );
      } catch (error) {
        logger.error(
          `The token of NetBox server ${server.id} could not be encrypted with the newest key`,
          toError(error),
        );
      }
    }
  }
}

const contextOf = (serverId: string) => `datacenter.netbox-servers:${serverId}`;
