import { Knex } from 'knex';
import { Scope, StoredSecurityGroup } from '../service/resources';
import { scopeColumns } from './ResourceTable';

interface SecurityGroupRow {
  id: string;
  project_id: string;
  region_id: string;
  tag: string | null;
  name: string;
  description: string;
  rules: string;
}

/** Security groups that a project made. */
export class SecurityGroupTable {
  constructor(private readonly database: Knex) {}

  async list(scope: Scope): Promise<StoredSecurityGroup[]> {
    const rows = await this.rows().where(scopeColumns(scope));
    return rows.map(groupOf);
  }

  /** In any region of the project. */
  async findByTag(
    projectId: string,
    tag: string,
  ): Promise<StoredSecurityGroup | undefined> {
    const rows = await this.rows().where({ project_id: projectId, tag });
    return rows.map(groupOf)[0];
  }

  async count(scope: Scope): Promise<number> {
    const [{ groups }] = await this.rows()
      .where(scopeColumns(scope))
      .count({ groups: '*' });
    return Number(groups);
  }

  async insert(group: StoredSecurityGroup): Promise<void> {
    await this.rows().insert({
      ...scopeColumns(group),
      id: group.id,
      tag: group.tag ?? null,
      name: group.name,
      description: group.description,
      rules: JSON.stringify(group.rules),
    });
  }

  async setRules({ id, rules }: StoredSecurityGroup): Promise<void> {
    await this.rows()
      .where({ id })
      .update({ rules: JSON.stringify(rules) });
  }

  async setTag(id: string, tag: string | undefined): Promise<void> {
    await this.rows()
      .where({ id })
      .update({ tag: tag ?? null });
  }

  async delete(id: string): Promise<void> {
    await this.rows().where({ id }).delete();
  }

  private rows() {
    return this.database<SecurityGroupRow>('security_groups');
  }
}

function groupOf(row: SecurityGroupRow): StoredSecurityGroup {
  return {
    id: row.id,
    projectId: row.project_id,
    regionId: row.region_id,
    tag: row.tag ?? undefined,
    name: row.name,
    description: row.description,
    rules: JSON.parse(row.rules),
  };
}
