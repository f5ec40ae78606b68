import { isDeepStrictEqual } from 'node:util';
import { conflict, invalidRequest, notFound } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { requireQuota } from '../service/accounting';
import { Project } from '../service/Project';
import { requireStatus } from '../service/require';
import { PageQuery, Scope } from '../service/resources';
import { Simulation } from '../service/Simulation';
import { findTagged } from '../service/tags';
import { Moment } from '../store/Store';
import { worldOf } from '../world/World';
import { definitionOf, instancesOf } from './definitions';
import { landscapeOf, OwnLandscape } from './Landscape';
import { Part, PartKind, PartStatus } from './Part';
import { PartDefinition } from './PartDefinition';
import { quotaOf } from './quotaOf';

/** A part and all that is beside it, at one moment. */
export interface PartView {
  part: Part;
  landscape: OwnLandscape;
}

export interface CreatePartInput {
  name: string;
  tag?: string;
  labels: Record<string, string>;
  spec: object;
}

/** Makes, changes and removes parts of one kind. */
export class PartService {
  private readonly definition: PartDefinition<object>;

  constructor(
    private readonly simulation: Simulation,
    readonly kind: PartKind,
  ) {
    this.definition = definitionOf(kind);
  }

  async list(scope: Scope, query: PageQuery): Promise<PartView[]> {
    const moment = this.simulation.store.read();
    const parts = await moment.parts.pageOf(this.kind, scope, query);
    const landscape = await landscapeOf(moment, scope, instancesOf);
    return parts.map(part => ({ part, landscape }));
  }

  /** @throws SandboxError `not_found` */
  async get(scope: Scope, id: string): Promise<PartView> {
    const moment = this.simulation.store.read();
    const part = await this.require(moment, scope, id);
    return { part, landscape: await landscapeOf(moment, scope, instancesOf) };
  }

  /**
   * Makes one, or gives the one that has the tag already.
   *
   * @param options - `fails`: it is accepted and ends in status `failed`
   * @throws SandboxError `invalid_request`, `not_found` for what it names, `quota_exceeded`, or `conflict`
   */
  async create(
    project: Project,
    regionId: string,
    { spec: asked, ...input }: CreatePartInput,
    options: { fails: boolean },
  ): Promise<PartView & { created: boolean }> {
    worldOf(regionId);
    const { kind, definition } = this;
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const ofKind = {
        findByTag: (projectId: string, tag: string) =>
          moment.parts.findTagged(kind, projectId, tag),
      };
      const existing = await findTagged(ofKind, scope, input.tag);
      const landscape = await this.landscape(moment, scope, asked);
      if (existing) {
        return { part: existing, landscape, created: false };
      }
      definition.check(asked, landscape);
      const spec = definition.complete?.(asked, landscape) ?? asked;
      await requireQuota(moment, scope, project.quotas, { [quotaOf(kind)]: 1 });
      const id = this.simulation.newId(definition.prefix);
      const part: Part = {
        ...input,
        ...scope,
        kind,
        id,
        spec,
        address: definition.addressOf?.(spec, landscape),
        createdAt: moment.now,
        transition: this.simulation.begin<PartStatus>(
          `${kind}.create`,
          id,
          {
            during: 'creating',
            after: options.fails ? 'failed' : 'available',
          },
          moment.now,
        ),
      };
      await moment.parts.insert(part);
      landscape.parts.push(part);
      return { part, landscape, created: true };
    });
  }

  /**
   * Brings it to the spec; nothing happens when it has that, or is on its way there.
   *
   * @throws SandboxError `not_found`, `invalid_request`, or `conflict` while something else happens to it
   */
  async update(scope: Scope, id: string, wanted: object): Promise<void> {
    await this.simulation.store.write(async moment => {
      const part = await this.require(moment, scope, id);
      const spec = this.changed(part.spec, wanted);
      if (isDeepStrictEqual(spec, part.spec)) {
        return;
      }
      requireStatus(part, moment.now, 'available');
      const landscape = await this.landscape(moment, scope, spec);
      this.definition.check(spec, landscape, part);
      await moment.parts.update({
        ...part,
        spec,
        specBefore: part.spec,
        transition: this.simulation.begin<PartStatus>(
          `${this.kind}.update`,
          id,
          { during: 'changing', after: 'available' },
          moment.now,
        ),
      });
    });
  }

  /** @throws SandboxError `not_found`, or `conflict` while it is in use or something else happens to it */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const part = await this.require(moment, scope, id);
      if (part.transition.after === 'gone') {
        return;
      }
      requireStatus(part, moment.now, 'available', 'failed');
      const landscape = await landscapeOf(moment, scope, instancesOf);
      const user = this.userOf(part, landscape);
      if (user) {
        throw conflict(`${id} is used by ${user}`);
      }
      await moment.parts.update({
        ...part,
        transition: this.simulation.begin<PartStatus>(
          `${this.kind}.delete`,
          id,
          { during: 'deleting', after: 'gone' },
          moment.now,
        ),
      });
    });
  }

  private landscape(moment: Moment, scope: Scope, spec: object) {
    const named = this.definition.instancesOf?.(spec) ?? [];
    return landscapeOf(moment, scope, instancesOf, named);
  }

  /** The spec with what may be changed of it. */
  private changed(before: object, wanted: object): object {
    const changeable: readonly string[] = this.definition.changeable;
    const old = before as Record<string, unknown>;
    const asked = wanted as Record<string, unknown>;
    const fixed = Object.keys(asked).find(
      field =>
        !changeable.includes(field) &&
        asked[field] !== undefined &&
        !isDeepStrictEqual(asked[field], old[field]),
    );
    if (fixed) {
      throw invalidRequest(`${fixed}: cannot be changed`);
    }
    const { ...after } = old;
    for (const field of changeable as string[]) {
      if (asked[field] === undefined) {
        delete after[field];
      } else {
        after[field] = asked[field];
      }
    }
    return after;
  }

  private async require(moment: Moment, scope: Scope, id: string) {
    const part = await moment.parts.find(scope, id);
    if (part?.kind !== this.kind) {
      throw notFound(`There is no ${id} among the ${this.kind}`);
    }
    return part;
  }

  private userOf(part: Part, landscape: OwnLandscape): string | undefined {
    const other = landscape.parts.find(
      one =>
        one.id !== part.id &&
        definitionOf(one.kind).partsOf(one.spec).includes(part.id),
    );
    return other?.id ?? this.definition.userOf?.(part, landscape);
  }
}

/** What holds now: a change shows when it is over. */
export function specNow({ spec, specBefore, transition }: Part, now: number) {
  return (statusAt(transition, now) === 'changing' && specBefore) || spec;
}
