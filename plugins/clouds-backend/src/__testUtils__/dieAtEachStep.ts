import { LeasedWork } from '@rackstage/leased-loop';
import { Knex } from 'knex';
import { Lifeline } from '@rackstage/test-kit';
import { settle } from './settle';
import { shortLease, TestWorld } from './TestWorld';

/** Far more steps than any journey takes. */
const mostSteps = 200;

/**
 * The journey with a death at step 0, 1, 2 … until it is over before death comes.
 *
 * @returns how many steps it has
 */
export async function dieAtEachStep(
  knex: Knex,
  journey: (world: TestWorld, lifeline: Lifeline) => Promise<unknown>,
  outcome: unknown,
): Promise<number> {
  for (let step = 0; step < mostSteps; step++) {
    const lifeline = new Lifeline(step);
    const world = await TestWorld.create(knex, `main-${step}`);
    const result = await journey(world, lifeline);
    expect({ step, result }).toEqual({ step, result: outcome });
    if (!lifeline.isDead) {
      return step;
    }
  }
  throw new Error('The journey does not end');
}

/** Works until all is done, or until death comes. */
export async function settleOrDie<T extends { id: string }>(
  work: LeasedWork<T>,
  world: TestWorld,
  lifeline: Lifeline,
): Promise<void> {
  await settle(work, world.clock, { lease: shortLease('mortal') }).catch(
    error => {
      if (!lifeline.isDead) {
        throw error;
      }
    },
  );
}
