import { ConflictError } from '@backstage/errors';
import {
  fieldOf,
  NewPlan,
  ObjectChange,
  ObjectKindName,
  Plan,
  PlanApproval,
  PlanStep,
  PlanUpdate,
  StepOutcome,
} from '@rackstage/plugin-datacenter-common';
import { Caller } from '@rackstage/ownership';
import { randomUUID } from 'node:crypto';
import { ObjectsReader } from '../../database/ObjectsStore';
import {
  PlanRecord,
  PlansReader,
  PlansTransaction,
  PlansStore,
  StepRecord,
} from '../../database/PlansStore';
import { carryOut } from './carryOut';
import { conflictsOf } from './conflictsOf';
import { draftSteps, presentOf, valuesBefore } from './draftSteps';
import { planProblems } from './planProblems';
import { PlanNotices } from './PlanNotices';
import { PlanListQuery, PlanService, PlanSteps } from './PlanService';
import { PlanTrial } from './PlanTrial';
import { stepPlaces } from './stepPlaces';
import { photoView } from './WorkOrders';
import {
  requireApprovable,
  requirePlan,
  requireState,
  requireStep,
} from './requirePlan';

/** Steps that one plan may have: a check stays quick. */
const mostSteps = 2000;

export interface DefaultPlanServiceOptions {
  store: PlansStore;
  objects: ObjectsReader;
  now: () => Date;
  changed: (ids: { kind: ObjectKindName; id: string }[]) => void;
  notices: Pick<PlanNotices, 'tell'>;
}

export class DefaultPlanService implements PlanService<Caller> {
  private readonly trial: PlanTrial;

  constructor(private readonly options: DefaultPlanServiceOptions) {
    this.trial = new PlanTrial(options.store);
  }

  async list(query: PlanListQuery) {
    const { store } = this.options;
    const { items, nextCursor } = await store.list(query);
    return { items: await this.views(items, store), nextCursor };
  }

  async get(id: string) {
    return this.view(
      await requirePlan(id, this.options.store),
      this.options.store,
    );
  }

  async create(plan: NewPlan, caller: Caller): Promise<Plan> {
    const at = this.options.now().toISOString();
    const record: PlanRecord = {
      ...plan,
      id: randomUUID(),
      state: 'draft',
      revision: 1,
      createdBy: caller.ref,
      createdAt: at,
      updatedAt: at,
    };
    return this.options.store.transaction(async plans => {
      await plans.insert(record);
      return this.view(record, plans);
    });
  }

  async update(id: string, { revision, ...change }: PlanUpdate) {
    const before = await requirePlan(id, this.options.store);
    if (before.revision !== revision) {
      throw new ConflictError(
        `Plan '${before.name}' was changed meanwhile; look at it again`,
      );
    }
    return this.write(before, {
      ...change,
      name: change.name ?? before.name,
      description:
        change.description === undefined
          ? before.description
          : (change.description ?? undefined),
      owner:
        change.owner === undefined ? before.owner : (change.owner ?? undefined),
    });
  }

  async delete(id: string) {
    await this.options.store.transaction(async plans => {
      await plans.lock(id);
      const plan = await requirePlan(id, plans);
      const steps = await plans.steps(id);
      if (steps.some(({ state }) => state === 'done')) {
        throw new ConflictError(
          `Steps of plan '${plan.name}' were carried out; cancel it instead, so that it stays known`,
        );
      }
      await plans.delete(id);
    });
  }

  async steps(id: string): Promise<PlanSteps> {
    await requirePlan(id, this.options.store);
    return this.stepViews(await this.options.store.steps(id));
  }

  async addSteps(id: string, changes: ObjectChange[]): Promise<PlanSteps> {
    const { store } = this.options;
    const steps = await store.transaction(async plans => {
      const plan = await requireState(id, ['draft'], plans);
      const before = await plans.steps(id);
      if (before.length + changes.length > mostSteps) {
        throw new ConflictError(
          `A plan has at most ${mostSteps} steps; make another plan for the rest`,
        );
      }
      const added = await draftSteps(changes, id, before, plans.objects);
      // Whoever adds at the same time is refused by the revision.
      await this.raiseRevision(plan, plans);
      await plans.addSteps(added);
      return [...before, ...added];
    });
    return this.stepViews(steps);
  }

  async deleteStep(id: string, stepId: string) {
    const { store } = this.options;
    await store.transaction(async plans => {
      const plan = await requireState(id, ['draft'], plans);
      await requireStep(id, stepId, plans);
      await this.raiseRevision(plan, plans);
      await plans.deleteStep(stepId);
    });
  }

  async check(id: string) {
    await requirePlan(id, this.options.store);
    const steps = await this.options.store.steps(id);
    const present = await presentOf(steps.map(refOf), this.options.objects);
    const conflicts = conflictsOf(steps, present);
    const items = await this.trial.run(steps, (trial, refused) =>
      planProblems({ steps, present, conflicts, refused, trial }),
    );
    return { checkedAt: this.options.now().toISOString(), items };
  }

  async rebase(id: string): Promise<PlanSteps> {
    const { store } = this.options;
    const steps = await store.transaction(async plans => {
      const plan = await requireState(
        id,
        ['draft', 'approved', 'in-progress'],
        plans,
      );
      // What was looked at by its revision is no longer what would be done.
      await this.raiseRevision(plan, plans);
      const before = await plans.steps(id);
      const present = await presentOf(before.map(refOf), plans.objects);
      for (const step of before) {
        const record = present.get(step.objectId);
        if (step.state === 'open' && record) {
          await plans.rebaseStep({
            ...step,
            before: valuesBefore(record, step.fields, step.action),
            baseRevision: record.revision,
          });
        }
      }
      return plans.steps(id);
    });
    return this.stepViews(steps);
  }

  async approve(id: string, { revision }: PlanApproval, caller: Caller) {
    const plan = await requirePlan(id, this.options.store);
    if (
      plan.state === 'approved' &&
      plan.approvedBy === caller.ref &&
      plan.revision === revision + 1
    ) {
      return this.view(plan, this.options.store);
    }
    await requireApprovable(plan, revision, this);
    const approved = await this.write(plan, {
      state: 'approved',
      approvedBy: caller.ref,
      approvedAt: this.options.now().toISOString(),
    });
    this.options.changed([]);
    await this.options.notices.tell(plan, 'approved', caller.ref);
    return approved;
  }

  async cancel(id: string, caller: Caller) {
    const plan = await requirePlan(id, this.options.store);
    if (plan.state === 'done') {
      throw new ConflictError(`Plan '${plan.name}' is done already`);
    }
    const cancelled = await this.write(plan, { state: 'cancelled' });
    await this.options.notices.tell(plan, 'cancelled', caller.ref);
    return cancelled;
  }

  async finishStep(
    id: string,
    stepId: string,
    { state, reason }: StepOutcome,
    caller: Caller,
  ): Promise<PlanStep> {
    const { store, now, changed, notices } = this.options;
    const { step, plan, isLast, isRepeated } = await store.transaction(plans =>
      carryOut(id, stepId, { state, reason }, caller, { plans, now: now() }),
    );
    if (!isRepeated) {
      changed([{ kind: step.kind, id: step.objectId }]);
      if (state === 'impossible') {
        await notices.tell(plan, 'impossible', caller.ref, step.title);
      }
      if (isLast) {
        await notices.tell(plan, 'done', caller.ref);
      }
    }
    const { items } = await this.stepViews([step]);
    return items[0];
  }

  private write(before: PlanRecord, change: Partial<PlanRecord>) {
    const { store, now } = this.options;
    const plan: PlanRecord = {
      ...touched(before, now()),
      ...change,
      revision: before.revision + 1,
    };
    return store.transaction(async plans => {
      await plans.update(plan, before.revision);
      return this.view(plan, plans);
    });
  }

  private raiseRevision(plan: PlanRecord, plans: PlansTransaction) {
    const { revision } = plan;
    const next = touched(plan, this.options.now());
    return plans.update({ ...next, revision: revision + 1 }, revision);
  }

  private async view(plan: PlanRecord, plans: PlansReader): Promise<Plan> {
    const [view] = await this.views([plan], plans);
    return view;
  }

  private async views(
    records: PlanRecord[],
    plans: PlansReader,
  ): Promise<Plan[]> {
    const counts = await plans.countSteps(records.map(({ id }) => id));
    return records.map(plan => {
      const { open = 0, done = 0, impossible = 0 } = counts.get(plan.id) ?? {};
      return {
        ...plan,
        stepCount: open + done + impossible,
        doneCount: done,
        impossibleCount: impossible,
      };
    });
  }

  private async stepViews(steps: StepRecord[]): Promise<PlanSteps> {
    const { objects } = this.options;
    const present = await presentOf(steps.map(refOf), objects);
    const conflicts = conflictsOf(steps, present);
    const [{ planId } = { planId: '' }] = steps;
    const photos = await this.options.store.photos(planId);
    const places = await stepPlaces(steps, present, objects);
    return {
      items: steps.map(({ planId: _, ...step }) => ({
        ...step,
        ...places.get(step.id),
        conflict: conflicts.has(step.id),
        photos: photos
          .filter(({ stepId }) => stepId === step.id)
          .map(photoView),
      })) as PlanStep[],
      titles: await titlesOf(steps, objects),
    };
  }
}

const touched = (plan: PlanRecord, now: Date): PlanRecord => ({
  ...plan,
  updatedAt: now.toISOString(),
});

const refOf = ({ action, kind, objectId }: StepRecord) => ({
  action,
  kind,
  id: objectId,
});

/** Of what fields refer to, before and after; of what is only planned too. */
async function titlesOf(
  steps: StepRecord[],
  objects: ObjectsReader,
): Promise<Record<string, string>> {
  const wanted = new Map<ObjectKindName, string[]>();
  for (const { kind, fields, before } of steps) {
    for (const [name, value] of [
      ...Object.entries(fields),
      ...Object.entries(before),
    ]) {
      const field = fieldOf(kind, name);
      if (field?.type === 'reference' && typeof value === 'string') {
        wanted.set(field.to, [...(wanted.get(field.to) ?? []), value]);
      }
    }
  }
  const titles: Record<string, string> = Object.fromEntries(
    steps
      .filter(({ action }) => action === 'create')
      .map(({ objectId, title }) => [objectId, title]),
  );
  for (const [kind, ids] of wanted) {
    const found = await objects.titles(kind, ids);
    found.forEach((title, id) => {
      titles[id] = title;
    });
  }
  return titles;
}
