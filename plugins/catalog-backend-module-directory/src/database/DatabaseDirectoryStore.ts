import { chunks } from '@rackstage/stores';
import { Knex } from 'knex';
import { RecordKind } from '../domain/EntityNames';
import { DirectoryState, DirectoryStore, KnownRecord } from './DirectoryStore';

interface DirectoryRow {
  name: string;
  mark: string | null;
  held_digest: string | null;
  held_readings: number;
  held_confirmed: boolean | number;
  held_users: number;
  held_groups: number;
  losses: string;
  read_at: string | null;
}

interface RecordRow {
  directory: string;
  kind: RecordKind;
  id: string;
  entity_name: string;
  digest: string;
  aliases: string;
}

export class DatabaseDirectoryStore implements DirectoryStore {
  constructor(private readonly knex: Knex) {}

  async state(directory: string): Promise<DirectoryState> {
    const row = await this.knex<DirectoryRow>('directories')
      .where({ name: directory })
      .first();
    if (!row) {
      return { losses: [] };
    }
    return {
      mark: row.mark ?? undefined,
      readAt: row.read_at ?? undefined,
      losses: JSON.parse(row.losses),
      held: row.held_digest
        ? {
            digest: row.held_digest,
            readings: row.held_readings,
            confirmed: Boolean(row.held_confirmed),
            users: row.held_users,
            groups: row.held_groups,
          }
        : undefined,
    };
  }

  async setState(directory: string, state: DirectoryState): Promise<void> {
    const { held } = state;
    const row = {
      name: directory,
      mark: state.mark ?? null,
      read_at: state.readAt ?? null,
      held_digest: held?.digest ?? null,
      held_readings: held?.readings ?? 0,
      held_confirmed: held?.confirmed ?? false,
      held_users: held?.users ?? 0,
      held_groups: held?.groups ?? 0,
      losses: JSON.stringify(state.losses),
    };
    await this.knex('directories')
      .insert(row)
      .onConflict('name')
      .merge({
        ...row,
        // In the statement itself: an operator may confirm at any moment.
        held_confirmed: this.knex.raw(
          'case when directories.held_digest = excluded.held_digest then directories.held_confirmed else excluded.held_confirmed end',
        ),
      });
  }

  async setProgress(
    directory: string,
    { mark, losses }: Pick<DirectoryState, 'mark' | 'losses'>,
  ): Promise<void> {
    await this.knex<DirectoryRow>('directories')
      .where({ name: directory })
      .update({ mark: mark ?? null, losses: JSON.stringify(losses) });
  }

  async confirmLoss(directory: string): Promise<boolean> {
    const updated = await this.knex<DirectoryRow>('directories')
      .where({ name: directory })
      .whereNotNull('held_digest')
      .update({ held_confirmed: true });
    return updated > 0;
  }

  async records(directory: string): Promise<KnownRecord[]> {
    const rows = await this.knex<RecordRow>('directory_records').where({
      directory,
    });
    return rows.map(row => ({
      kind: row.kind,
      id: row.id,
      name: row.entity_name,
      digest: row.digest,
      aliases: JSON.parse(row.aliases),
    }));
  }

  async write(
    directory: string,
    changed: KnownRecord[],
    removed: KnownRecord[],
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      for (const kind of ['User', 'Group'] as const) {
        const ids = removed.filter(r => r.kind === kind).map(({ id }) => id);
        for (const chunk of chunks(ids)) {
          await trx<RecordRow>('directory_records')
            .where({ directory, kind })
            .whereIn('id', chunk)
            .delete();
        }
      }
      const rows = changed.map(({ name, aliases, ...record }) => ({
        ...record,
        directory,
        entity_name: name,
        aliases: JSON.stringify(aliases),
      }));
      for (const chunk of chunks(rows)) {
        await trx<RecordRow>('directory_records')
          .insert(chunk)
          .onConflict(['directory', 'kind', 'id'])
          .merge();
      }
    });
  }
}
