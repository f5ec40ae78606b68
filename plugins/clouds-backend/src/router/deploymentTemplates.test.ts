import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDeployment, aGroup, caller } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'deployments saved as templates on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;
    let deploymentId: string;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      const { id } = await world.deploymentService.create(
        aDeployment({
          groups: [aGroup({ count: 3 })],
          userData: '#!/bin/sh\necho secret',
          labels: { team: 'web' },
        }),
        caller,
      );
      deploymentId = id;
      backend = await TestBackend.start({ knex, world });
      backend.policy.decide = () => true;
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const save = (name = 'shops') =>
      backend
        .ask('post', `/deployments/${deploymentId}/templates`)
        .send({ name, title: 'A shop' });

    it('keep what is asked for again, without scripts', async () => {
      await world.deploymentService.scale(
        deploymentId,
        { group: 'web', count: 4 },
        caller,
      );
      const { body, status } = await save();
      expect(status).toBe(201);
      expect(body).toMatchObject({
        name: 'shops',
        entityRef: 'template:default/saved-shops',
        title: 'A shop',
        owner: 'group:default/civic',
        workspaceId: 'default',
        values: {
          groups: [{ name: 'web', region: 'seoul', count: 4 }],
          labels: { team: 'web' },
        },
      });
      expect(JSON.stringify(body)).not.toContain('secret');
      expect(backend.audited().at(-1)).toMatchObject({ status: 'succeeded' });
    });

    it('are listed, changed and deleted, and have names of their own', async () => {
      const { body: saved } = await save();
      expect((await save()).status).toBe(409);
      await save('another');
      const path = `/deployment-templates/${saved.id}`;
      const changed = await backend
        .ask('patch', path)
        .send({ title: 'Shops', owner: 'group:default/parks' });
      expect(changed.body).toMatchObject({
        title: 'Shops',
        owner: 'group:default/parks',
      });
      const names = async () => {
        const { body } = await backend.ask('get', '/deployment-templates');
        return body.items.map(({ name }: { name: string }) => name);
      };
      expect(await names()).toEqual(['another', 'shops']);
      expect((await backend.ask('delete', path)).status).toBe(204);
      expect(await names()).toEqual(['another']);
      expect((await backend.ask('delete', path)).status).toBe(404);
    });
  },
);
