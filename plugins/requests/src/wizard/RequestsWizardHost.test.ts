import { JsonObject } from '@backstage/types';
import { JourneyStep } from '@rackstage/plugin-requests-common';
import { RequestsWizardHost } from './RequestsWizardHost';
import { UnsentForms } from './UnsentForms';

const journeyId = '5f2c1e9a-0b1d-4a5e-8f00-0123456789ab';
const machine = 'template:default/machine';

/** A host over a server with one journey, at its step `machine`. */
function setUp(
  options: {
    type?: string;
    step?: Partial<JourneyStep>;
    mayKeep?: boolean;
    startStep?: (revision: number) => void;
  } = {},
) {
  const { type = 'infrastructure', step = {}, mayKeep = true } = options;
  const begun: { parameters: JsonObject; idempotencyKey: string }[] = [];
  const started: unknown[] = [];
  let revision = 3;
  const host = new RequestsWizardHost({
    catalog: {
      getEntityByRef: async () => ({ kind: 'Template', spec: { type } }),
    } as never,
    scaffolder: {
      getTask: async (taskId: string) => {
        if (taskId !== 'task-1') {
          throw new Error('No task');
        }
        return {
          spec: { parameters: { name: 'web', journeyStepKey: 'a/b/1' } },
        };
      },
    } as never,
    drafts: {} as never,
    journeys: {
      getJourney: async () => ({
        id: journeyId,
        revision,
        steps: [
          {
            id: 'machine',
            state: 'ready',
            values: { name: 'from the journey', owner: 'group:default/city' },
            ...step,
          },
        ],
      }),
      createJourney: async (request: never) => {
        begun.push(request);
        return { id: journeyId };
      },
      startStep: async (
        id: string,
        stepId: string,
        request: { revision: number },
      ) => {
        options.startStep?.(request.revision);
        started.push([id, stepId, request]);
      },
    } as never,
    unsent: new UnsentForms(window.sessionStorage),
    user: async () => 'user:default/ann',
    mayKeep: async () => mayKeep,
  });
  const open = (search = '') =>
    host.open({
      templateRef: machine,
      schemas: [],
      search: new URLSearchParams(search),
    });
  const moveOn = () => {
    revision += 1;
  };
  return { open, begun, started, moveOn };
}

const inJourney = `journey=${journeyId}&step=machine`;

describe('RequestsWizardHost', () => {
  it('leaves a template as it is, but for keeping it', async () => {
    const purpose = await setUp().open();
    expect(purpose.submit).toBeUndefined();
    expect(purpose.initialValues).toBeUndefined();
    expect(purpose.keeper).toBeDefined();
  });

  it('keeps nothing for people who may not', async () => {
    const { keeper } = await setUp({ mayKeep: false }).open();
    expect(keeper).toBeUndefined();
  });

  it('begins one journey of one form, however often it is sent', async () => {
    const { open, begun } = setUp({ type: 'journey' });
    const { submit } = await open();
    expect(await submit!({ name: 'web' }, {})).toBe(`/journeys/${journeyId}`);
    await submit!({ name: 'web' }, {});
    expect(begun).toHaveLength(2);
    expect(begun[0].parameters).toEqual({ name: 'web' });
    expect(begun[0].idempotencyKey).toBe(begun[1].idempotencyKey);
    await (
      await open()
    ).submit!({ name: 'web' }, {});
    expect(begun[2].idempotencyKey).not.toBe(begun[0].idempotencyKey);
  });

  it('fills in what the journey knows, and starts the step with it', async () => {
    const { open, started } = setUp();
    const { initialValues, submit } = await open(inJourney);
    expect(initialValues).toEqual({
      name: 'from the journey',
      owner: 'group:default/city',
    });
    const sent = await submit!({ name: 'web' }, { password: 'hunter2' });
    expect(sent).toBe(`/journeys/${journeyId}`);
    expect(started).toEqual([
      [
        journeyId,
        'machine',
        {
          revision: 3,
          values: { name: 'web' },
          secrets: { password: 'hunter2' },
        },
      ],
    ]);
  });

  it.each([
    ['task-1', 'web'],
    ['forgotten', 'from the journey'],
  ])(
    'fills in what was entered before when %s has failed',
    async (taskId, name) => {
      const { open } = setUp({ step: { state: 'failed', taskId } });
      const { initialValues } = await open(inJourney);
      expect(initialValues).toEqual({ name, owner: 'group:default/city' });
    },
  );

  it('goes on from what was written down when a start was refused', async () => {
    const revisions: number[] = [];
    const { open, moveOn } = setUp({
      startStep: revision => {
        revisions.push(revision);
        throw Object.assign(new Error('Name is taken'), { statusCode: 400 });
      },
    });
    const { submit } = await open(inJourney);
    moveOn();
    await expect(submit!({}, {})).rejects.toThrow('Name is taken');
    await expect(submit!({}, {})).rejects.toThrow('Name is taken');
    expect(revisions).toEqual([3, 4]);
  });

  it('does not overtake another tab', async () => {
    const revisions: number[] = [];
    const { open, moveOn } = setUp({
      startStep: revision => {
        revisions.push(revision);
        throw Object.assign(new Error('It has moved on'), { statusCode: 409 });
      },
    });
    const { submit } = await open(inJourney);
    moveOn();
    await expect(submit!({}, {})).rejects.toThrow('It has moved on');
    await expect(submit!({}, {})).rejects.toThrow('It has moved on');
    expect(revisions).toEqual([3, 3]);
  });
});
