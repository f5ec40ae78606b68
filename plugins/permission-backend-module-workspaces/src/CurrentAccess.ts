import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Access, AccessTable, Role } from '@rackstage/roles';

export interface CurrentAccessOptions {
  /** Of the configuration. */
  roles: Role[];
  /** The same object until something changes. */
  load(options: { fresh: boolean }): Promise<AccessTable>;
  logger: LoggerService;
  /** Milliseconds between two looks. */
  interval?: number;
  /** Milliseconds for which a decision waits for the first table. */
  patience?: number;
}

/** The roles of everybody, kept in memory, seconds old at most. */
export class CurrentAccess {
  private table?: AccessTable;
  private access: Access;
  private timer?: NodeJS.Timeout;
  private failing = false;
  private announce: () => void = () => {};
  private readonly loaded: Promise<void>;

  constructor(private readonly options: CurrentAccessOptions) {
    this.access = new Access(options.roles, nobody);
    this.loaded = new Promise(resolve => {
      this.announce = resolve;
    });
  }

  /**
   * Waits for the members of workspaces when none were read yet; without an answer only the roles of the configuration
   * count, and so administrators can look what is wrong.
   */
  async get(): Promise<Access> {
    if (!this.table) {
      await this.firstLook();
    }
    return this.access;
  }

  /** Looks now, and then again and again. */
  start(): void {
    const look = async () => {
      await this.refresh();
      this.timer = setTimeout(look, this.options.interval ?? 2000);
      this.timer.unref();
    };
    look();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Keeps what it has when there is no answer. */
  async refresh(): Promise<void> {
    const { load, logger, roles } = this.options;
    try {
      const table = await load({ fresh: true });
      if (table !== this.table) {
        this.table = table;
        this.access = new Access(roles, table);
        this.announce();
      }
      this.failing = false;
    } catch (error) {
      if (!this.failing) {
        this.failing = true;
        logger.warn(
          'Members of workspaces cannot be read; what was read last counts until they can',
          toError(error),
        );
      }
    }
  }

  private async firstLook(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>(resolve => {
      timer = setTimeout(resolve, this.options.patience ?? 5000);
    });
    await Promise.race([this.loaded, patience]);
    clearTimeout(timer);
  }
}

const nobody: AccessTable = { revision: 0, workspaces: [], roles: [] };
