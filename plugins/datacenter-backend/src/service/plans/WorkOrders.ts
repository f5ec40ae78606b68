import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  NewStepPhoto,
  PlanState,
  StepClaim,
  StepPhoto,
  StepPhotoContent,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import {
  PhotoRecord,
  PlansReader,
  PlansStore,
  PlansTransaction,
  StepRecord,
} from '../../database/PlansStore';
import {
  requireOpen,
  requireState,
  requireStep,
  requireUnclaimed,
} from './requirePlan';

const mostBytes = 5 * 1024 * 1024;
const mostPhotos = 20;

const underWay: PlanState[] = ['approved', 'in-progress'];
/** What the last step looks like in the end is taken when the plan is done. */
const photographed: PlanState[] = [...underWay, 'done'];

/** What a picture begins with. */
const signatures: [string, RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];

export interface WorkOrdersOptions {
  store: PlansStore;
  now: () => Date;
  changed: () => void;
}

/** People at the racks: who is at which step, and what they have seen there. */
export class WorkOrders {
  constructor(private readonly options: WorkOrdersOptions) {}

  /**
   * Others leave the step alone from now on.
   *
   * @throws NotFoundError, or ConflictError when it is not open, or somebody
   * else is at it and it is not taken over
   */
  async claim(
    planId: string,
    stepId: string,
    { takeOver = false }: StepClaim,
    caller: Caller,
  ): Promise<void> {
    await this.atOpenStep(planId, stepId, async (step, plans) => {
      if (!takeOver) {
        requireUnclaimed(step, caller);
      }
      await plans.claimStep(stepId, {
        claimedBy: caller.ref,
        claimedAt: this.options.now().toISOString(),
      });
    });
  }

  /** @throws NotFoundError, or ConflictError when somebody else is at it */
  async release(planId: string, stepId: string, caller: Caller): Promise<void> {
    await this.atOpenStep(planId, stepId, async (step, plans) => {
      requireUnclaimed(step, caller);
      await plans.claimStep(stepId);
    });
  }

  /** @throws NotFoundError, ConflictError, InputError when it is no picture, or there are too many */
  async addPhoto(
    planId: string,
    stepId: string,
    { content }: NewStepPhoto,
    caller: Caller,
  ): Promise<StepPhoto> {
    const { store, now, changed } = this.options;
    const bytes = Buffer.from(content, 'base64');
    const mediaType = mediaTypeOf(bytes);
    const photo: PhotoRecord = {
      id: randomUUID(),
      planId,
      stepId,
      mediaType,
      size: bytes.length,
      addedBy: caller.ref,
      addedAt: now().toISOString(),
    };
    await store.transaction(async plans => {
      await plans.lock(planId);
      await requireState(planId, photographed, plans);
      await requireStep(planId, stepId, plans);
      const photos = await plans.photos(planId);
      if (photos.filter(one => one.stepId === stepId).length >= mostPhotos) {
        throw new InputError(
          `A step has at most ${mostPhotos} pictures; remove one first`,
        );
      }
      await plans.addPhoto(photo, bytes);
    });
    changed();
    return photoView(photo);
  }

  /** As data in JSON: a browser never shows it as a page of this portal. */
  async photo(
    planId: string,
    stepId: string,
    photoId: string,
  ): Promise<StepPhotoContent> {
    const { store } = this.options;
    const { mediaType } = await requirePhoto(planId, stepId, photoId, store);
    const content = await store.photoContent(photoId);
    return { mediaType, content: content!.toString('base64') };
  }

  /** By who has added it. */
  async deletePhoto(
    planId: string,
    stepId: string,
    photoId: string,
    caller: Caller,
  ): Promise<void> {
    const { store, changed } = this.options;
    await store.transaction(async plans => {
      await requireState(planId, photographed, plans);
      const { addedBy } = await requirePhoto(planId, stepId, photoId, plans);
      if (addedBy !== caller.ref) {
        throw new NotAllowedError(`Only ${addedBy}, who added it, removes it`);
      }
      await plans.deletePhoto(photoId);
    });
    changed();
  }

  /** Two people at one plan wait for each other. */
  private async atOpenStep(
    planId: string,
    stepId: string,
    work: (step: StepRecord, plans: PlansTransaction) => Promise<void>,
  ): Promise<void> {
    const { store, changed } = this.options;
    await store.transaction(async plans => {
      await plans.lock(planId);
      await requireState(planId, underWay, plans);
      const step = await requireStep(planId, stepId, plans);
      requireOpen(step);
      await work(step, plans);
    });
    changed();
  }
}

export const photoView = ({
  planId: _,
  stepId: __,
  ...photo
}: PhotoRecord): StepPhoto => photo;

function mediaTypeOf(bytes: Buffer): string {
  if (bytes.length > mostBytes) {
    throw new InputError("'content' is larger than 5 MiB; take it smaller");
  }
  const start = bytes.subarray(0, 16).toString('latin1');
  const known = signatures.find(([, pattern]) => pattern.test(start));
  if (!known) {
    throw new InputError(
      "'content' is none of PNG, JPEG and WebP; convert it to one of them",
    );
  }
  return known[0];
}

async function requirePhoto(
  planId: string,
  stepId: string,
  photoId: string,
  plans: PlansReader,
): Promise<PhotoRecord> {
  const photos = await plans.photos(planId);
  const photo = photos.find(one => one.id === photoId && one.stepId === stepId);
  if (!photo) {
    throw new NotFoundError(`No picture with id ${photoId} at this step`);
  }
  return photo;
}
