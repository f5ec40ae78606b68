import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { createTestDatabases } from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import { AccessFilter, whereAllowed, WhereShared } from './accessFilter';
import { createAccessRules } from './accessRules';
import { AccessCondition, OwnedResource } from './OwnedResource';

const databases = createTestDatabases();

const { isOwner, inWorkspace, isSharedWith } = createAccessRules(
  createPermissionResourceRef<OwnedResource, AccessCondition>().with({
    pluginId: 'books',
    resourceType: 'book',
  }),
);

/** Criteria of the policy, before rules make filters or verdicts of them. */
type Criteria =
  | { anyOf: Criteria[] }
  | { allOf: Criteria[] }
  | { not: Criteria }
  | { rule: 'owner' | 'workspace' | 'shared'; values: string[] };

const some = (...values: string[]) =>
  fc.array(fc.constantFrom(...values), { maxLength: 3 });

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const parts = fc.array(tie('criteria'), { minLength: 1, maxLength: 3 });
  return {
    criteria: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        rule: fc.constantFrom('owner', 'workspace', 'shared'),
        values: some('a', 'b', 'c'),
      }),
      fc.record({ anyOf: parts }),
      fc.record({ allOf: parts }),
      fc.record({ not: tie('criteria') }),
    ),
  };
});

function filterOf(part: Criteria): AccessFilter {
  if ('anyOf' in part) {
    return { anyOf: part.anyOf.map(filterOf) } as AccessFilter;
  }
  if ('allOf' in part) {
    return { allOf: part.allOf.map(filterOf) } as AccessFilter;
  }
  if ('not' in part) {
    return { not: filterOf(part.not) };
  }
  const { rule, values } = part;
  if (rule === 'owner') {
    return isOwner.toQuery({ claims: values }) as AccessFilter;
  }
  const workspaces = { workspaces: values };
  return (rule === 'workspace' ? inWorkspace : isSharedWith).toQuery(
    workspaces,
  ) as AccessFilter;
}

function holds(part: Criteria, resource: OwnedResource): boolean {
  if ('anyOf' in part) {
    return part.anyOf.some(each => holds(each, resource));
  }
  if ('allOf' in part) {
    return part.allOf.every(each => holds(each, resource));
  }
  if ('not' in part) {
    return !holds(part.not, resource);
  }
  const { rule, values } = part;
  if (rule === 'owner') {
    return isOwner.apply(resource, { claims: values });
  }
  const workspaces = { workspaces: values };
  return (rule === 'workspace' ? inWorkspace : isSharedWith).apply(
    resource,
    workspaces,
  );
}

interface Book extends Required<OwnedResource> {
  id: number;
}

const books: Book[] = ['a', 'b', 'd'].flatMap((owner, x) =>
  ['a', 'c'].flatMap((workspaceId, y) =>
    [[], ['b'], ['a', 'b'], ['*']].map((sharedWith, z) => ({
      id: x * 8 + y * 4 + z,
      owner,
      workspaceId,
      sharedWith,
    })),
  ),
);

describe.each(databases.eachSupportedId())('access on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(engine);
    await knex.schema.createTable('books', table => {
      table.integer('id');
      table.string('owner');
      table.string('workspace_id');
    });
    await knex.schema.createTable('shares', table => {
      table.integer('book_id');
      table.string('workspace_id');
    });
    await knex('books').insert(
      books.map(({ id, owner, workspaceId }) => ({
        id,
        owner,
        workspace_id: workspaceId,
      })),
    );
    await knex('shares').insert(
      books.flatMap(({ id, sharedWith }) =>
        sharedWith.map(workspace_id => ({ book_id: id, workspace_id })),
      ),
    );
  });

  afterAll(() => knex.destroy());

  const whereShared: WhereShared = (query, ids) =>
    query.whereIn(
      'id',
      knex('shares').whereIn('workspace_id', ids).select('book_id'),
    );

  const found = async (part: Criteria, shared?: WhereShared) =>
    (
      await whereAllowed(knex('books'), filterOf(part), shared)
        .orderBy('id')
        .select('id')
    ).map(({ id }: { id: number }) => id);

  it('lists exactly what the rules allow one by one', async () => {
    await fc.assert(
      fc.asyncProperty(criteria, async part => {
        expect(await found(part, whereShared)).toEqual(
          books.filter(book => holds(part, book)).map(({ id }) => id),
        );
      }),
    );
  });

  it('takes nothing for shared where a context shares nothing', async () => {
    expect(await found({ rule: 'shared', values: ['a', 'b'] })).toEqual([]);
  });
});

it('allows nothing on what belongs to nobody and nowhere', () => {
  expect(isOwner.apply({}, { claims: ['a'] })).toBe(false);
  expect(inWorkspace.apply({}, { workspaces: ['a'] })).toBe(false);
  expect(isSharedWith.apply({}, { workspaces: ['a'] })).toBe(false);
});
