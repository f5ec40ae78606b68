import {
  isFilterable,
  kindOf,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { kinds } from './en/kinds';
import { capacity } from './en/capacity';
import { entities } from './en/entities';
import { documents } from './en/documents';
import { faces } from './en/faces';
import { failures } from './en/failures';
import { imports } from './en/imports';
import { netbox } from './en/netbox';
import { pages } from './en/pages';
import { plans } from './en/plans';
import { verification } from './en/verification';
import { proposals } from './en/proposals';
import { work } from './en/work';
import ko from './ko';

/** Names of standards, and letters: the same in every language. */
const same = /^(\d+|[A-C]|cat\w+|dac-\w+|mrj21-trunk|mmf\S*|smf\S*|aoc|usb)$/;

function keysOf(messages: object, path: string[] = []): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[...path, key].join('.')]
      : keysOf(value, [...path, key]),
  );
}

describe('words of the data center', () => {
  it('are there for every kind, field and choice', () => {
    const missing = objectKinds.flatMap(kind =>
      kindOf[kind].fields.flatMap(field => [
        ...(field.name in kinds.field ? [] : [`${kind}.${field.name}`]),
        ...(field.type === 'choice' && isFilterable(field)
          ? field.choices.filter(
              choice => !(choice in kinds.choice) && !same.test(choice),
            )
          : []),
      ]),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(kinds.kind).sort()).toEqual([...objectKinds].sort());
  });

  it('are all there in Korean, and no others', () => {
    const english = keysOf({
      ...kinds,
      ...pages,
      ...plans,
      ...imports,
      ...netbox,
      ...documents,
      ...verification,
      ...faces,
      ...failures,
      ...capacity,
      ...entities,
      ...proposals,
      ...work,
    });
    expect(Object.keys(ko).sort()).toEqual(english.sort());
  });
});
