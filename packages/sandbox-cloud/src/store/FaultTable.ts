import { Knex } from 'knex';
import { Fault, FaultEffect } from '../faults/Fault';

interface FaultRow {
  id: string;
  project_id: string;
  sequence?: number;
  operation: string;
  region_id: string | null;
  remaining: number;
  effect: string;
}

/** Faults that somebody asked for, per project. */
export class FaultTable {
  constructor(private readonly database: Knex) {}

  async insert(projectId: string, fault: Fault): Promise<void> {
    await this.rows().insert({
      id: fault.id,
      project_id: projectId,
      operation: fault.operation,
      region_id: fault.region ?? null,
      remaining: fault.remaining,
      effect: JSON.stringify(fault.effect),
    });
  }

  async list(projectId: string): Promise<Fault[]> {
    const rows = await this.inOrder({ project_id: projectId });
    return rows.map(faultOf);
  }

  /** Takes one use of the oldest fault that is meant for this call, if there is one. */
  async take(
    projectId: string,
    operation: string,
    regionId?: string,
  ): Promise<FaultEffect | undefined> {
    const rows = await this.inOrder({ project_id: projectId, operation });
    for (const row of rows) {
      const meant = row.region_id === null || row.region_id === regionId;
      // Compare and set: of two calls at once only one takes the last use.
      if (meant && (await this.useOnce(row.id))) {
        return faultOf(row).effect;
      }
    }
    return undefined;
  }

  async remove(projectId: string, id?: string): Promise<void> {
    await this.rows()
      .where({ project_id: projectId, ...(id !== undefined && { id }) })
      .delete();
  }

  private async useOnce(id: string): Promise<boolean> {
    const taken = await this.rows()
      .where({ id })
      .where('remaining', '>', 0)
      .decrement('remaining', 1);
    if (taken === 0) {
      return false;
    }
    await this.rows().where({ id, remaining: 0 }).delete();
    return true;
  }

  private async inOrder(
    where: Partial<Pick<FaultRow, 'project_id' | 'operation'>>,
  ): Promise<FaultRow[]> {
    return this.rows()
      .where(where)
      .where('remaining', '>', 0)
      .orderBy('sequence');
  }

  private rows() {
    return this.database<FaultRow>('faults');
  }
}

function faultOf(row: FaultRow): Fault {
  return {
    id: row.id,
    operation: row.operation,
    region: row.region_id ?? undefined,
    remaining: row.remaining,
    effect: JSON.parse(row.effect),
  };
}
