import { Knex } from 'knex';
import { Clock } from '../lifecycle/Clock';
import { FaultTable } from './FaultTable';
import { InstanceTable } from './InstanceTable';
import { KeyPairTable } from './KeyPairTable';
import { PartTable } from './PartTable';
import { SecurityGroupTable } from './SecurityGroupTable';
import { SnapshotTable } from './SnapshotTable';
import { VolumeTable } from './VolumeTable';

/** The cloud as it is at one moment. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly instances: InstanceTable;
  readonly volumes: VolumeTable;
  readonly snapshots: SnapshotTable;
  readonly parts: PartTable;
  readonly keyPairs: KeyPairTable;
  readonly securityGroups: SecurityGroupTable;
}

/** All that the simulated cloud remembers. */
export class Store {
  readonly faults: FaultTable;

  constructor(
    private readonly database: Knex,
    private readonly clock: Clock,
  ) {
    this.faults = new FaultTable(database);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now();
  }

  read(): Moment {
    return this.moment(this.database);
  }

  /**
   * Runs the work while no other change runs, in this process or in another one,
   * so that what it counted still holds when it writes.
   */
  async write<T>(work: (moment: Moment) => Promise<T>): Promise<T> {
    return this.database.transaction(async transaction => {
      // A write comes first: it takes the row's lock on PostgreSQL and the file's on SQLite. A read first would
      // let two changes count the same room.
      await transaction('write_turn').increment('turn', 1);
      return work(this.moment(transaction));
    });
  }

  private moment(database: Knex): Moment {
    const now = this.clock.now();
    return {
      now,
      instances: new InstanceTable(database, now),
      volumes: new VolumeTable(database, now),
      snapshots: new SnapshotTable(database, now),
      parts: new PartTable(database, now),
      keyPairs: new KeyPairTable(database),
      securityGroups: new SecurityGroupTable(database),
    };
  }
}
