import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Person } from '@rackstage/plugin-requests-common';
import { isDisabled } from '@rackstage/user-access';

/** Enough to tell whether there are as many as any policy may ask for. */
const mostPeople = 200;

/** Who people are now, by the catalog: what a token says may be an hour old. */
export class People {
  constructor(
    private readonly options: { auth: AuthService; catalog: CatalogService },
  ) {}

  /** Nobody where the account is gone or disabled. */
  async find(ref: string): Promise<Person | undefined> {
    const [person] = await this.findMany([ref]);
    return person;
  }

  /** Without those who are gone or disabled. */
  async findMany(refs: string[]): Promise<Person[]> {
    const users = refs.filter(ref => ref.startsWith('user:'));
    if (users.length === 0) {
      return [];
    }
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs: users },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items
      .filter(item => item !== undefined)
      .filter(item => !isDisabled(item))
      .map(personOf);
  }

  async exists(ref: string): Promise<boolean> {
    const entity = await this.options.catalog.getEntityByRef(ref, {
      credentials: await this.options.auth.getOwnServiceCredentials(),
    });
    return entity !== undefined;
  }

  /** The people that each user or group stands for. */
  async behind(refs: string[]): Promise<(ref: string) => string[]> {
    const entries = await Promise.all(
      [...new Set(refs)].map(
        async ref => [ref, await this.behindOne(ref)] as const,
      ),
    );
    const people = new Map(entries);
    return ref => people.get(ref) ?? [];
  }

  private async behindOne(ref: string): Promise<string[]> {
    if (parseEntityRef(ref).kind === 'user') {
      return (await this.findMany([ref])).map(person => person.ref);
    }
    const { items } = await this.options.catalog.queryEntities(
      {
        filter: { kind: 'user', [`relations.${RELATION_MEMBER_OF}`]: ref },
        limit: mostPeople,
      },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items.filter(item => !isDisabled(item)).map(refOf);
  }
}

const refOf = (entity: Entity) => stringifyEntityRef(entity);

const personOf = (entity: Entity): Person => ({
  ref: refOf(entity),
  claims: [
    refOf(entity),
    ...(entity.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef),
  ],
});
