import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { LeasedLoop } from '@rackstage/leased-loop';
import { HealthService } from '@rackstage/observability';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { SecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseNetboxStore } from '../../database/netbox/DatabaseNetboxStore';
import { ObjectsReader } from '../../database/ObjectsStore';
import { AuthorizedNetboxService } from './AuthorizedNetboxService';
import { NetboxImport } from './NetboxImport';
import { NetboxService } from './NetboxService';
import { NetboxTokens } from './NetboxTokens';
import { allowedNetworksSetting } from './requireServerUrl';

export interface NetboxContextOptions {
  config: Config;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  objects: ObjectsReader;
  permissions: PermissionsService;
  secrets: SecretsService;
  now: () => Date;
  changed: (ids: { kind: ObjectKindName; id: string }[]) => void;
}

/** Imports of NetBox servers, joined together. */
export class NetboxContext {
  readonly service: AuthorizedNetboxService;
  private readonly store: DatabaseNetboxStore;
  private readonly tokens: NetboxTokens;
  private readonly loop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: NetboxContextOptions) {
    const { config, health, logger } = options;
    this.store = new DatabaseNetboxStore(options.knex);
    this.tokens = new NetboxTokens(options.secrets);
    const shared = {
      ...options,
      store: this.store,
      tokens: this.tokens,
      policy: new AddressPolicy(
        config.getOptionalStringArray(allowedNetworksSetting) ?? [],
        allowedNetworksSetting,
      ),
    };
    this.loop = new LeasedLoop(new NetboxImport(shared), {
      owner: randomUUID(),
      logger,
      health,
    });
    this.service = new AuthorizedNetboxService(
      new NetboxService({ ...shared, wake: () => this.loop.wake() }),
      options.permissions,
    );
  }

  async start(): Promise<void> {
    this.loop.start();
    this.tokens.onKeysChanged(() => void this.renewTokens());
    await this.renewTokens();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async renewTokens(): Promise<void> {
    const { logger } = this.options;
    try {
      await this.tokens.renew(this.store, logger);
    } catch (error) {
      logger.error(
        'Tokens of NetBox servers were not encrypted anew',
        toError(error),
      );
    }
  }
}
