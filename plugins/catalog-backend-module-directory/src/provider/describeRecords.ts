import { Entity } from '@backstage/catalog-model';
import { KnownRecord } from '../database/DirectoryStore';
import { DirectoryGroup, DirectoryUser } from '../DirectorySource';
import { EntityNames, RecordKind } from '../domain/EntityNames';
import { groupEntity, userEntity } from '../domain/recordEntities';
import { digestOf } from './digestOf';

export interface RecordEntity extends KnownRecord {
  entity: Entity;
}

/**
 * The entities of a reading. Records refer to each other by ids and other names; what is not in the reading is found
 * among those that are known.
 */
export function describeRecords(options: {
  reading: { users: DirectoryUser[]; groups: DirectoryGroup[] };
  known: KnownRecord[];
  directory: string;
  namespace: string;
}): RecordEntity[] {
  const { reading, known, directory, namespace } = options;
  const names = new EntityNames(known);
  const refs = new Map<string, string>();
  const index = (kind: RecordKind, name: string, aliases: string[]) => {
    const ref = `${kind.toLowerCase()}:${namespace}/${name}`;
    aliases.forEach(alias => refs.set(alias, ref));
  };
  known.forEach(({ kind, id, name, aliases }) =>
    index(kind, name, [id, ...aliases]),
  );

  const named = <T extends DirectoryUser | DirectoryGroup>(
    kind: RecordKind,
    records: T[],
    written: (record: T) => string,
  ) =>
    // In one order, so that it does not depend on the server who gets a name that two want.
    [...records]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(record => {
        const name = names.of(kind, record.id, written(record));
        index(kind, name, [record.id, ...record.aliases]);
        return { record, place: { directory, namespace, name } };
      });
  const users = named('User', reading.users, user => user.username);
  const groups = named('Group', reading.groups, group => group.name);
  const find = (alias: string) => refs.get(alias);

  const described = (
    kind: RecordKind,
    { id, aliases }: DirectoryUser | DirectoryGroup,
    name: string,
    entity: Entity,
  ): RecordEntity => ({
    kind,
    id,
    name,
    aliases,
    entity,
    digest: digestOf([entity, aliases]),
  });
  // Groups first: the catalog takes entities in this order, and members that come before their group are made twice.
  return [
    ...groups.map(({ record, place }) =>
      described('Group', record, place.name, groupEntity(record, place, find)),
    ),
    ...users.map(({ record, place }) =>
      described('User', record, place.name, userEntity(record, place, find)),
    ),
  ];
}
