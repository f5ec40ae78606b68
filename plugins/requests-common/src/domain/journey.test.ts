import fc from 'fast-check';
import {
  currentStep,
  JourneyProgress,
  moveStep,
  newStep,
  reopenStep,
  settle,
  skipStep,
  startStep,
  StepDefinition,
  stepState,
  valuesOf,
  whyNotReopen,
  whyNotSkip,
  whyNotStart,
} from './journey';

const now = '2026-11-25T08:00:00.000Z';

const step = (
  id: string,
  more: Partial<StepDefinition> = {},
): StepDefinition => ({
  id,
  title: id,
  templateRef: `template:default/${id}`,
  values: {},
  optional: false,
  ...more,
});

const begin = (
  definition: StepDefinition[],
  parameters = {},
): JourneyProgress =>
  settle(
    {
      definition,
      parameters,
      steps: definition.map(() => newStep),
      state: 'active',
    },
    now,
  );

const end = (journey: JourneyProgress, index: number, outputs = {}) =>
  moveStep(
    moveStep(startStep(journey, index, now), index, { status: 'running' }, now),
    index,
    { status: 'done', outputs },
    now,
  );

const states = (journey: JourneyProgress) =>
  journey.steps.map((_, index) => stepState(journey, index, false));

describe('a journey', () => {
  it('hands what a step made to the form of the next', () => {
    const journey = begin(
      [
        step('a', { values: { name: '${{ parameters.name }}' } }),
        step('b', { values: { to: '${{ steps.a.output.ids[1] }}' } }),
      ],
      { name: 'web' },
    );
    expect(valuesOf(journey, 0)).toEqual({ name: 'web' });
    expect(states(journey)).toEqual(['ready', 'waiting']);
    const next = end(journey, 0, { ids: ['x', 'y'] });
    expect(states(next)).toEqual(['done', 'ready']);
    expect(valuesOf(next, 1)).toEqual({ to: 'y' });
    expect(end(next, 1).state).toBe('done');
  });

  it('leaves out what its condition rules out, and asks again after going back', () => {
    const journey = begin([
      step('a'),
      step('b', { when: '${{ steps.a.output.more }}' }),
      step('c'),
    ]);
    const without = end(journey, 0, { more: false });
    expect(states(without)).toEqual(['done', 'skipped', 'ready']);
    expect(whyNotReopen(without, 1)).toBe('notItsTurn');
    const back = reopenStep(without, 0);
    expect(states(back)).toEqual(['ready', 'waiting', 'waiting']);
    expect(states(end(back, 0, { more: true }))).toEqual([
      'done',
      'ready',
      'waiting',
    ]);
  });

  it('stays at a step that failed, which can be started again', () => {
    const journey = begin([step('a'), step('b')]);
    const running = startStep(journey, 0, now);
    expect(whyNotStart(running, 0)).toBe('busy');
    const failed = moveStep(running, 0, { status: 'failed' }, now);
    expect(states(failed)).toEqual(['failed', 'waiting']);
    expect(whyNotStart(failed, 0)).toBeUndefined();
    expect(startStep(failed, 0, now).steps[0].attempt).toBe(2);
  });

  it('skips only what is optional', () => {
    const journey = begin([step('a', { optional: true }), step('b')]);
    expect(whyNotSkip(journey, 0)).toBeUndefined();
    const skipped = skipStep(journey, 0, now);
    expect(states(skipped)).toEqual(['skipped', 'ready']);
    expect(whyNotSkip(skipped, 1)).toBe('notOptional');
    expect(whyNotReopen(skipped, 0)).toBeUndefined();
  });

  const journeys = fc
    .array(fc.tuple(fc.boolean(), fc.option(fc.constantFrom('a', 'not a'))), {
      minLength: 1,
      maxLength: 6,
    })
    .map(all =>
      all.map(([optional, when], index) =>
        step(`s${index}`, {
          optional,
          ...(when && { when: when.replace('a', 'parameters.a') }),
        }),
      ),
    );
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom('start', 'done', 'failed', 'skip', 'reopen'),
      fc.nat(5),
    ),
    { maxLength: 40 },
  );

  it('never has two steps under way, nor one before its turn', () => {
    fc.assert(
      fc.property(journeys, moves, fc.boolean(), (definition, all, a) => {
        let journey = begin(definition, { a });
        for (const [move, at] of all) {
          const index = at % definition.length;
          const busy = journey.steps[index].status === 'starting';
          if (move === 'start' && !whyNotStart(journey, index)) {
            journey = startStep(journey, index, now);
          } else if (move === 'skip' && !whyNotSkip(journey, index)) {
            journey = skipStep(journey, index, now);
          } else if (move === 'reopen' && !whyNotReopen(journey, index)) {
            journey = reopenStep(journey, index);
          } else if (busy && (move === 'done' || move === 'failed')) {
            journey = moveStep(journey, index, { status: move }, now);
          }
          const under = journey.steps.flatMap(({ status }, i) =>
            status === 'starting' ? [i] : [],
          );
          expect(under.length).toBeLessThanOrEqual(1);
          const turn = currentStep(journey);
          expect(under.filter(i => i !== turn)).toEqual([]);
          expect(journey.state === 'done').toBe(currentStep(journey) === -1);
        }
      }),
    );
  });

  it('can always be finished', () => {
    fc.assert(
      fc.property(journeys, fc.boolean(), (definition, a) => {
        let journey = begin(definition, { a });
        for (let i = 0; i < definition.length; i += 1) {
          const index = currentStep(journey);
          if (index !== -1) {
            journey = end(journey, index);
          }
        }
        expect(journey.state).toBe('done');
      }),
    );
  });
});
