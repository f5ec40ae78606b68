import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { before } from '../__testUtils__/before';
import { aRequest, caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';
import { DefaultInstanceService } from './DefaultInstanceService';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'InstanceOperations on %s: a request that comes twice at once',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    /** A replica that another one overtakes at this point of its work. */
    const overtaken: Record<
      string,
      (work: () => Promise<unknown>) => DefaultInstanceService
    > = {
      'while it is being checked': work =>
        world.newInstanceService({
          accounts: before(world.accounts, 'findByName', work),
        }),
      'while it is being stored': work =>
        world.newInstanceService({
          instances: before(world.instances, 'insertOperation', work),
        }),
    };

    describe.each(Object.keys(overtaken))('overtaken %s', point => {
      it('is the one operation', async () => {
        const request = aRequest({ count: 2 });
        const winner = () => world.instanceService.create(request, caller);
        const operation = await overtaken[point](winner).create(
          request,
          caller,
        );
        expect(operation).toEqual(await winner());
        expect(await knex('operations')).toHaveLength(1);
        expect(await knex('instances')).toHaveLength(2);
      });

      it('is refused when the other one asked for something else', async () => {
        const request = aRequest();
        const winner = () =>
          world.instanceService.create({ ...request, spec: 'large' }, caller);
        await expect(
          overtaken[point](winner).create(request, caller),
        ).rejects.toThrow(/used for another request; take a new one/);
        expect(await knex('instances').select('spec_id')).toEqual([
          { spec_id: 'large' },
        ]);
      });

      it('is refused when the other one took its name', async () => {
        const winner = () => world.ask();
        await expect(
          overtaken[point](winner).create(aRequest(), caller),
        ).rejects.toThrow(/already; choose another name/);
        expect(await knex('operations')).toHaveLength(1);
        expect(await knex('instances')).toHaveLength(1);
      });
    });
  },
);
