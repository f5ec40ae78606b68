import knexFactory, { Knex } from 'knex';
import { join } from 'node:path';
import { sandboxInstance } from '../../e2e/lib/instances';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { TestPortal } from '../../e2e/lib/testPortal';
import { followTemplate } from './followTemplate';

/** Lets the portal make one instance, and puts copies of it beside it until there are `count`. */
export async function fillPortal(
  portal: TestPortal,
  count: number,
): Promise<void> {
  const api = await PortalApi.signIn(portal.url, 'developer');
  const [original] = (
    await followTemplate(api, sandboxInstance('server-00000'), 100)
  ).instances;
  await portal.kill();
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: join(portal.dataDir, 'clouds.sqlite') },
    useNullAsDefault: true,
  });
  try {
    await copyInstance(knex, original.id, count - 1);
  } finally {
    await knex.destroy();
  }
  await portal.restart();
}

/** The copies have a name and an id of their own, and share everything else. */
async function copyInstance(knex: Knex, id: string, copies: number) {
  const row = await knex('instances').where({ id }).first();
  const rows = Array.from({ length: copies }, (_, index) => {
    const name = `server-${String(index + 1).padStart(5, '0')}`;
    return {
      ...row,
      id: crypto.randomUUID(),
      name,
      search_text: row.search_text.replace(row.name, name),
    };
  });
  await knex.batchInsert('instances', rows, 500);
}
