import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  FieldValues,
  kindOf,
  ObjectKindName,
  objectKinds,
  ReferenceField,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../database/kindTables';
import { ObjectsReader } from '../database/ObjectsStore';
import { ObjectRecord } from '../database/records';

interface Referrer {
  kind: ObjectKindName;
  field: ReferenceField;
}

/** Which fields of which kinds refer to a kind. */
const referrersOf = (to: ObjectKindName): Referrer[] =>
  objectKinds.flatMap(kind =>
    kindOf[kind].fields.flatMap(field =>
      field.type === 'reference' && field.to === to ? [{ kind, field }] : [],
    ),
  );

/** What goes with objects that are deleted, and what keeps them from it. */
export class Deletion {
  private readonly gone = new Map<string, ObjectRecord>();
  private readonly kept: { record: ObjectRecord; field: string; to: string }[] =
    [];
  private readonly losing: { record: ObjectRecord; field: string }[] = [];

  constructor(private readonly objects: ObjectsReader) {}

  /** @throws NotFoundError */
  async add(kind: ObjectKindName, ids: string[]): Promise<void> {
    const records = await this.objects.getMany(kind, ids);
    if (records.length < new Set(ids).size) {
      const found = new Set(records.map(({ id }) => id));
      const missing = ids.find(id => !found.has(id));
      throw new NotFoundError(`No ${kind} with id ${missing}`);
    }
    await this.follow(kind, records);
  }

  /** @throws ConflictError that names what refers to something that would go */
  async requireFree(): Promise<void> {
    const blocking = this.kept.find(({ record }) => !this.gone.has(record.id));
    if (blocking) {
      const { record, to } = blocking;
      throw new ConflictError(
        `'${titleOf(this.gone.get(to)!)}' cannot be removed: '${titleOf(record)}' of the ${record.kind} refers to it. Remove or move that first`,
      );
    }
    const ports = [...this.gone.values()].filter(
      ({ kind }) => kind === 'ports',
    );
    const cables = await this.objects.cablesAt(ports.map(({ id }) => id));
    for (const port of ports) {
      const cable = cables.get(port.id);
      if (cable && !this.gone.has(cable)) {
        const titles = await this.objects.titles('cables', [cable]);
        throw new ConflictError(
          `The cable '${titles.get(cable)}' ends in port '${titleOf(port)}'. Remove the cable first`,
        );
      }
    }
  }

  /** What stays, and loses what it referred to. */
  cleared(): { kind: ObjectKindName; id: string; fields: FieldValues }[] {
    return this.losing
      .filter(({ record }) => !this.gone.has(record.id))
      .map(({ record, field }) => ({
        kind: record.kind,
        id: record.id,
        fields: { [field]: null },
      }));
  }

  /** What goes, kind by kind: what refers before what is referred to. */
  inOrder(): ObjectRecord[][] {
    return [...objectKinds]
      .reverse()
      .map(kind => [...this.gone.values()].filter(one => one.kind === kind))
      .filter(records => records.length > 0);
  }

  private async follow(
    kind: ObjectKindName,
    records: ObjectRecord[],
  ): Promise<void> {
    const added = records.filter(({ id }) => !this.gone.has(id));
    if (added.length === 0) {
      return;
    }
    added.forEach(record => this.gone.set(record.id, record));
    const ids = added.map(({ id }) => id);
    for (const { kind: other, field } of referrersOf(kind)) {
      const referring = await this.objects.referring(other, field.name, ids);
      if (field.whenDeleted === 'delete') {
        await this.follow(other, referring);
      } else if (field.whenDeleted === 'clear') {
        this.losing.push(
          ...referring.map(record => ({ record, field: field.name })),
        );
      } else {
        this.kept.push(
          ...referring.map(record => ({
            record,
            field: field.name,
            to: record.fields[field.name] as string,
          })),
        );
      }
    }
  }
}
