import { KindRules } from './KindRules';

/** A feed has the port that cables lead from. */
export const feedRules: KindRules = {
  async written(pending, run) {
    const made = pending.filter(({ before }) => !before);
    if (made.length > 0) {
      await run.create(
        'ports',
        made.map(({ after }) => ({
          fields: { name: 'feed', role: 'feed', feedId: after.id },
        })),
      );
    }
  },
};

/** A circuit has a port at each end. */
export const circuitRules: KindRules = {
  async written(pending, run) {
    const made = pending.filter(({ before }) => !before);
    if (made.length > 0) {
      await run.create(
        'ports',
        made.flatMap(({ after }) =>
          (['A', 'Z'] as const).map(side => ({
            fields: {
              name: side,
              role: `circuit-${side.toLowerCase()}`,
              circuitId: after.id,
            },
          })),
        ),
      );
    }
  },
};
