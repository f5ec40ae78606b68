import { createTestDatabases, Lifeline } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { group, owners, ref, user } from '../__testUtils__/people';
import { always } from '../__testUtils__/policies';
import { as, TestWorld } from '../__testUtils__/TestWorld';
import { Refused } from '../provisioning/Provisioner';

const databases = createTestDatabases();

/** Far more steps than a run takes. */
const mostSteps = 60;

describe.each(databases.eachSupportedId())(
  'RequestReconciler on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    const approved = async () => {
      const { id } = await world.submit();
      await world.decide(id, 'ola');
      await world.decide(id, 'pia');
      return id;
    };

    it('starts what was approved, for who asked, and follows it', async () => {
      const id = await approved();
      await world.settle();
      expect(world.provisioner.runs).toMatchObject([
        {
          requestId: id,
          attempt: 1,
          templateRef: 'template:default/machine-provisioning',
          values: {
            name: 'web',
            workspace: 'production',
            requestedBy: ref('ann'),
          },
        },
      ]);
      expect(await world.get(id)).toMatchObject({
        state: 'running',
        taskId: 'task-1',
      });
      world.provisioner.states.set('task-1', { state: 'completed' });
      world.clock.advance(1);
      await world.settle();
      expect(await world.get(id)).toMatchObject({ state: 'completed' });
      expect(world.told('Done')).toEqual([ref('ann')]);
      const { entries, tasks } = await world
        .services()
        .timeline.of(id, as('ann'));
      expect(entries.flatMap(({ event, text }) => event ?? text ?? [])).toEqual(
        expect.arrayContaining([
          'submitted',
          'approved',
          'step-opened',
          'decided',
          'started',
          'Asked for web-01',
          'completed',
        ]),
      );
      expect(tasks).toMatchObject([
        { source: 'provisioning', steps: [{ id: 'create' }] },
      ]);
    });

    it('makes nothing for who may not make it any more, until they may again', async () => {
      const id = await approved();
      world.directory.barred.add(ref('ann'));
      await world.settle();
      expect(world.provisioner.runs).toEqual([]);
      expect(await world.get(id)).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(
          /ann.* lacks the permission 'requests.request.create' in workspace 'production'/,
        ),
        can: { retry: true, handBack: true },
      });
      expect(world.told('Could not')).toEqual([ref('ann')]);
      world.directory.barred.clear();
      await world.services().requests.change('retry', id, undefined, as('ann'));
      await world.settle();
      expect(world.provisioner.runs).toMatchObject([{ requestId: id }]);
    });

    it('starts one run, whenever the process dies', async () => {
      let step = 0;
      for (let survived = false; !survived; step++) {
        expect(step).toBeLessThan(mostSteps);
        const id = await approved();
        const lifeline = new Lifeline(step);
        const mortal = world.context(lifeline.bind(world.provisioner));
        Object.assign(mortal.reconciler, {
          options: {
            ...(mortal.reconciler as never as { options: object }).options,
            requests: lifeline.bind(mortal.requests),
          },
        });
        await world.settle(mortal, 'mortal').catch(() => {});
        await world.forgetLeases();
        world.clock.advance(1);
        await world.settle();
        const runs = world.provisioner.runs.filter(
          ({ requestId }) => requestId === id,
        );
        expect({ step, runs: runs.length }).toEqual({ step, runs: 1 });
        expect(await world.get(id)).toMatchObject({
          state: 'running',
          attempt: 1,
          taskId: runs[0].taskId,
        });
        world.provisioner.states.set(runs[0].taskId, { state: 'completed' });
        world.clock.advance(1);
        await world.settle();
        survived = !lifeline.isDead;
      }
      expect(step).toBeGreaterThan(5);
    });

    it('starts one run when two replicas look at the same instant', async () => {
      const id = await approved();
      await Promise.all([
        world.settle(world.context(), 'one'),
        world.settle(world.context(), 'two'),
      ]);
      expect(world.provisioner.runs).toHaveLength(1);
      expect(await world.get(id)).toMatchObject({ state: 'running' });
    });

    it('fails with what is to be done when the template is gone, and can be retried', async () => {
      world.provisioner.failure = new Refused(
        'The template is gone; register it',
      );
      const id = await approved();
      await world.settle();
      expect(await world.get(id)).toMatchObject({
        state: 'failed',
        message: 'The template is gone; register it',
        can: { retry: true, handBack: true },
      });
      expect(world.told('Could not')).toEqual([ref('ann')]);
      world.provisioner.failure = undefined;
      const { requests } = world.services();
      await requests.change('retry', id, undefined, as('ann'));
      await world.settle();
      expect(await world.get(id)).toMatchObject({
        state: 'running',
        attempt: 2,
      });
    });

    it('tries again by itself what only passes', async () => {
      world.provisioner.failure = new Error('The Scaffolder is restarting');
      const id = await approved();
      await world.settle();
      expect(await world.get(id)).toMatchObject({ state: 'approved' });
      world.provisioner.failure = undefined;
      world.clock.advance(1);
      await world.settle();
      expect(await world.get(id)).toMatchObject({
        state: 'running',
        attempt: 1,
      });
      expect(world.provisioner.runs).toHaveLength(1);
    });

    it('hands back what failed', async () => {
      const id = await approved();
      await world.settle();
      world.provisioner.states.set('task-1', {
        state: 'failed',
        message: 'No quota left',
      });
      world.clock.advance(1);
      await world.settle();
      const { requests } = world.services();
      await expect(
        requests.change('handBack', id, undefined, as('pia')),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      world.mayManage = true;
      expect(
        await requests.change('handBack', id, 'ask for less', as('pia')),
      ).toMatchObject({ state: 'handed-back', message: 'ask for less' });
      await expect(
        requests.change('retry', id, undefined, as('ann')),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    });

    it('makes nothing for somebody who is gone by then', async () => {
      const id = await approved();
      world.catalog = world.catalog.filter(
        ({ metadata }) => metadata.name !== 'ann',
      );
      await world.settle();
      expect(world.provisioner.runs).toEqual([]);
      expect(await world.get(id, 'pia')).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(/no longer in the catalog/),
      });
    });

    it('reminds, escalates and expires in time', async () => {
      const { id } = await world.submit();
      await world.settle();
      world.clock.advance(12);
      await world.settle();
      expect(world.told('Still waits')).toEqual([owners]);
      await expect(world.decide(id, 'adi')).rejects.toThrow(/no longer/);
      world.clock.advance(12);
      await world.settle();
      expect(world.told('Escalated')).toEqual([ref('adi'), ref('ann')]);
      expect(await world.decide(id, 'adi')).toMatchObject({ step: 1 });
      const other = await world.submit();
      world.clock.advance(72);
      await world.settle();
      expect(await world.get(other.id)).toMatchObject({ state: 'expired' });
      expect(await world.get(id)).toMatchObject({ state: 'waiting' });
    });

    it('escalates at once where nobody is left who may decide, and says so', async () => {
      world.catalog = world.catalog.filter(
        ({ metadata }) => !['ola', 'oto'].includes(metadata.name),
      );
      const { id } = await world.submit();
      await world.settle();
      expect(await world.get(id)).toMatchObject({
        escalated: true,
        waitingFor: expect.arrayContaining([ref('adi')]),
      });
      expect(
        await knex('history').where({ event: 'no-approvers' }),
      ).toHaveLength(1);
      expect(await world.decide(id, 'adi')).toMatchObject({ step: 1 });
    });

    it('escalates nothing while somebody of a group within may decide', async () => {
      const team = 'group:default/team';
      world.catalog = world.catalog
        .filter(({ metadata }) => !['ola', 'oto'].includes(metadata.name))
        .concat(group('team', owners), user('tia', [team]));
      const { id } = await world.submit();
      await world.settle();
      expect(await world.get(id)).toMatchObject({ escalated: false });
    });

    it('goes on when the last who had still to approve is an approver no more', async () => {
      const all = always({
        title: 'All',
        parts: [
          {
            title: 'All',
            need: 'all',
            approvers: [
              { kind: 'workspaceRole', name: 'checker' },
              { kind: 'user', name: ref('ola') },
            ],
          },
        ],
      });
      const checker = {
        workspaceId: 'production',
        role: 'checker',
        entityRef: ref('pim'),
      };
      world.directory.members.push(checker);
      const { policy } = world.services();
      await policy.publish({ policy: all, baseVersion: 1 }, as('adi'));
      const { id } = await world.submit();
      expect(await world.decide(id, 'ola')).toMatchObject({ state: 'waiting' });
      world.directory.members = [];
      world.clock.advance(1);
      await world.settle();
      expect(await world.get(id)).toMatchObject({ state: 'running' });
    });
  },
);
