import { ObjectRecord } from '../../database/records';

/** Fields of records as documents print them. */
export const text = ({ fields }: ObjectRecord, name: string): string =>
  fields[name] === undefined || fields[name] === null
    ? ''
    : String(fields[name]);

export const numberOf = (
  { fields }: ObjectRecord,
  name: string,
): number | undefined =>
  typeof fields[name] === 'number' ? (fields[name] as number) : undefined;

export const byId = (records: ObjectRecord[]): Map<string, ObjectRecord> =>
  new Map(records.map(record => [record.id, record]));

/** `A01 U12 web-1 eth0`. */
export const whereOf = (end: {
  rackTitle?: string;
  position?: number;
  ownerTitle: string;
  name: string;
}): string =>
  [
    end.rackTitle,
    end.position === undefined ? undefined : `U${end.position}`,
    end.ownerTitle,
    end.name,
  ]
    .filter(Boolean)
    .join(' ');
