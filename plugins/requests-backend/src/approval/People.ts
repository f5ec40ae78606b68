import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Person } from '@rackstage/plugin-requests-common';
import { chunks } from '@rackstage/stores';
import {
  groupsWithin,
  isDisabled,
  ownershipRefsOf,
} from '@rackstage/user-access';

/** Enough to tell whether there are as many as any policy may ask for. */
const mostPeople = 200;

/** Groups that one question to the catalog names: they are in its address. */
const groupsAtOnce = 50;

/** Of groups that one page of the catalog has. */
const pageSize = 500;

/**
 * Who people are now, by the catalog: what a token says may be an hour old.
 * Whoever is in a group is in the groups above it, too.
 */
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
    const found = (await this.entities(users))
      .filter(entity => entity !== undefined)
      .filter(entity => !isDisabled(entity));
    return Promise.all(found.map(entity => this.personOf(entity)));
  }

  async exists(ref: string): Promise<boolean> {
    const entity = await this.options.catalog.getEntityByRef(
      ref,
      await this.asItself(),
    );
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
    const groups = await groupsWithin(ref, parents => this.childrenOf(parents));
    const people = new Set<string>();
    for (const some of chunks(groups, groupsAtOnce)) {
      for (const person of await this.membersOf(some)) {
        people.add(person);
      }
      if (people.size >= mostPeople) {
        break;
      }
    }
    return [...people];
  }

  private async membersOf(groups: string[]): Promise<string[]> {
    const { items } = await this.options.catalog.queryEntities(
      {
        filter: { kind: 'user', [`relations.${RELATION_MEMBER_OF}`]: groups },
        limit: mostPeople,
      },
      await this.asItself(),
    );
    return items.filter(item => !isDisabled(item)).map(refOf);
  }

  private async childrenOf(groups: string[]): Promise<string[]> {
    const options = await this.asItself();
    const pages = chunks(groups, groupsAtOnce).map(some =>
      readAll(cursor =>
        this.options.catalog.queryEntities(
          cursor
            ? { cursor, limit: pageSize }
            : {
                filter: {
                  kind: 'group',
                  [`relations.${RELATION_CHILD_OF}`]: some,
                },
                fields: ['kind', 'metadata.name', 'metadata.namespace'],
                limit: pageSize,
              },
          options,
        ),
      ),
    );
    return (await Promise.all(pages)).flat().map(refOf);
  }

  private async personOf(entity: Entity): Promise<Person> {
    return {
      ref: refOf(entity),
      claims: await ownershipRefsOf(entity, refs => this.entities(refs)),
    };
  }

  private async entities(
    entityRefs: string[],
  ): Promise<(Entity | undefined)[]> {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs },
      await this.asItself(),
    );
    return items;
  }

  private async asItself() {
    return { credentials: await this.options.auth.getOwnServiceCredentials() };
  }
}

async function readAll(
  readPage: (
    cursor?: string,
  ) => Promise<{ items: Entity[]; pageInfo: { nextCursor?: string } }>,
): Promise<Entity[]> {
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}

const refOf = (entity: Entity) => stringifyEntityRef(entity);
