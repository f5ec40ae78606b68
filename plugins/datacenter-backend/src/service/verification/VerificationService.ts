import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  CableSides,
  CableVerification,
  correctedEnds,
  LinkCorrection,
  ObjectChange,
  Verification,
  VerificationDetail,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import { ObjectsReader } from '../../database/ObjectsStore';
import {
  LinkRecord,
  VerificationRecord,
  VerificationsStore,
} from '../../database/VerificationsStore';
import { endsOf } from './LinkComparer';
import { NeighborReadings } from './NeighborReadings';
import { Scope, scopeKeyOf, ScopeReader } from './ScopeReader';

export interface VerificationServiceOptions {
  store: VerificationsStore;
  objects: ObjectsReader;
  readings: Pick<NeighborReadings, 'isEmpty'>;
  now: () => Date;
  /** There is something to do. */
  wake: () => void;
}

/** Comparisons of cables with what devices see: what is asked for, and what came of it. */
export class VerificationService {
  private readonly scopes: ScopeReader;

  constructor(private readonly options: VerificationServiceOptions) {
    this.scopes = new ScopeReader(options.objects);
  }

  /**
   * What is under way for the same things already is answered instead.
   *
   * @throws NotFoundError, or InputError where nothing can be asked
   */
  async start(scope: Scope, caller: Caller): Promise<Verification> {
    const { store, readings, now, wake } = this.options;
    const title = await this.scopes.title(scope);
    if (readings.isEmpty) {
      throw new InputError(
        'Nothing can be asked: no module brings neighbours of devices, or its settings are missing (datacenter.neighbors.ssh)',
      );
    }
    if (!(await this.isAskable(scope))) {
      throw new InputError(
        `No device in '${title}' has a management address; give one to its switches`,
      );
    }
    const run = await store.begin({
      id: randomUUID(),
      ...scope,
      scopeKey: scopeKeyOf(scope),
      title,
      state: 'waiting',
      requestedBy: caller.ref,
      requestedAt: now().toISOString(),
      attempts: 0,
    });
    wake();
    return viewOf(run);
  }

  /** All there is, room by room, but where nothing can be asked. */
  async startAll(caller: Caller): Promise<void> {
    for (const room of await this.scopes.outermostRooms()) {
      const scope: Scope = { scope: 'places', objectIds: [room] };
      if (await this.isAskable(scope)) {
        await this.start(scope, caller);
      }
    }
  }

  /** @param query - `objectId`: only those of just this rack, place or device */
  async list({
    objectId,
    ...query
  }: PageQuery & { objectId?: string; states?: string[] }): Promise<
    RecordPage<Verification>
  > {
    const scopeKeys =
      objectId &&
      (['racks', 'places', 'devices'] as const).map(scope =>
        scopeKeyOf({ scope, objectIds: [objectId] }),
      );
    const page = await this.options.store.list({
      ...query,
      ...(scopeKeys && { scopeKeys }),
    });
    return { ...page, items: page.items.map(viewOf) };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<VerificationDetail> {
    const run = await this.require(id);
    const { store } = this.options;
    const unread = await store.unread(id);
    return {
      ...viewOf(run),
      askedCount: await store.countReadings(id),
      unread: unread.map(({ deviceId, title, code, message }) => ({
        id: deviceId,
        title,
        code: code!,
        message: message!,
      })),
    };
  }

  /** @throws NotFoundError */
  async links(
    id: string,
    query: PageQuery & { states?: string[] },
  ): Promise<RecordPage<VerifiedLink>> {
    await this.require(id);
    const page = await this.options.store.links(id, query);
    return { ...page, items: page.items.map(linkViewOf) };
  }

  /** @throws NotFoundError, or ConflictError where the records have changed since */
  async correction(id: string, linkId: string): Promise<ObjectChange[]> {
    const link = await this.options.store.link(id, linkId);
    if (!link) {
      throw new NotFoundError(`No link with id ${linkId}`);
    }
    const { correction, endsBefore = {} } = link.data;
    if (!correction) {
      throw new NotFoundError(
        'There is nothing to correct in the records: what is there has to be changed',
      );
    }
    return this.changesOf(correction, endsBefore);
  }

  /** As it is connected now: what was seen of it elsewhere does not count. @throws NotFoundError */
  async cable(id: string): Promise<CableVerification> {
    const [cable] = await this.options.objects.getMany('cables', [id]);
    if (!cable) {
      throw new NotFoundError(`No cables with id ${id}`);
    }
    const known = await this.options.store.cable(id);
    if (!known || !isSame(endsOf(cable), known.ends)) {
      return { state: 'unobserved' };
    }
    const { state, checkedAt, seenAt, runId } = known;
    return {
      state,
      checkedAt,
      ...(seenAt && { seenAt }),
      ...((await this.options.store.get(runId)) && { verificationId: runId }),
    };
  }

  private async changesOf(
    correction: LinkCorrection,
    endsBefore: Record<string, CableSides>,
  ): Promise<ObjectChange[]> {
    if (correction.code === 'connect') {
      const [a, b] = correction.ports;
      return [{ action: 'create', kind: 'cables', fields: { a: [a], b: [b] } }];
    }
    const cables = new Map(
      (
        await this.options.objects.getMany(
          'cables',
          correction.cables.map(({ id }) => id),
        )
      ).map(cable => [cable.id, cable]),
    );
    const ends = correctedEnds(correction.cables, endsBefore, id => {
      const cable = cables.get(id);
      return cable && endsOf(cable);
    });
    if (!ends) {
      throw new ConflictError(
        'The records were changed since; compare again, and look at what is found then',
      );
    }
    return [...ends].map(([id, [a, b]]) => ({
      action: 'update' as const,
      kind: 'cables' as const,
      id,
      revision: cables.get(id)!.revision,
      fields: { a: [...a], b: [...b] },
    }));
  }

  private async isAskable(scope: Scope): Promise<boolean> {
    const devices = await this.scopes.devices(scope);
    return devices.some(({ fields }) => fields.managementAddress);
  }

  private async require(id: string): Promise<VerificationRecord> {
    const run = await this.options.store.get(id);
    if (!run) {
      throw new NotFoundError(`No verification with id ${id}`);
    }
    return run;
  }
}

const isSame = (one: CableSides, other: CableSides) =>
  JSON.stringify(one) === JSON.stringify(other);

function viewOf(run: VerificationRecord): Verification {
  const { scopeKey: _, attempts: __, ...view } = run;
  return view;
}

function linkViewOf({ id, state, data }: LinkRecord): VerifiedLink {
  const { correction, endsBefore: _, ...view } = data;
  return { id, state, ...view, correctable: correction !== undefined };
}
