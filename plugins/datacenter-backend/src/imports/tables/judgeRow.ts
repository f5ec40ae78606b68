import {
  FieldValue,
  FieldValues,
  kindOf,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { isDeepStrictEqual } from 'node:util';
import { DraftRow } from './DraftRow';
import { textOf } from './parseCell';
import { SeenRows } from './SeenRows';
import { PresentObject, TableRow } from './types';
import { FieldProblem, validateFields } from './validateFields';

/** What a row does, after its references were looked up. */
export function judgeRow(
  kind: ObjectKindName,
  draft: DraftRow,
  present: PresentObject | undefined,
  seen: SeenRows,
): TableRow {
  const { line, id, columns } = draft;
  const fields = present
    ? differing(kind, draft, present)
    : given(draft.fields);
  const wrong = present
    ? problemsOfChange(kind, fields)
    : problemsOfNew(kind, draft, fields);
  const problems = [
    ...draft.problems,
    ...wrong.map(({ field, message }) => ({
      column: field && (columns.get(field) ?? field),
      message,
    })),
  ];
  if (id && !present) {
    problems.push({
      column: columns.get('id'),
      message: 'is no object of this kind; leave it empty for a new one',
    });
  }
  const earlier = seen.add(line, present?.id, {
    ...present?.fields,
    ...draft.fields,
  });
  if (earlier !== undefined) {
    problems.push({
      column: undefined,
      message: `is about the same object as line ${earlier}`,
    });
  }
  return {
    line,
    kind: problems.length ? 'error' : effectOf(fields, present),
    ...(present && { id: present.id, revision: present.revision }),
    fields,
    problems,
  };
}

function effectOf(fields: FieldValues, present: PresentObject | undefined) {
  if (!present) {
    return 'create';
  }
  return Object.keys(fields).length ? 'change' : 'same';
}

const given = (fields: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  );

function differing(
  kind: ObjectKindName,
  { fields }: DraftRow,
  present: PresentObject,
): FieldValues {
  return Object.fromEntries(
    kindOf[kind].fields
      .filter(({ name }) => name in fields)
      .filter(
        field => !isSame(field, fields[field.name], present.fields[field.name]),
      )
      .map(({ name }) => [name, fields[name]]),
  );
}

function isSame(
  field: ObjectField,
  a: FieldValue | undefined,
  b: FieldValue | undefined,
): boolean {
  return field.type === 'structure'
    ? isDeepStrictEqual(a ?? null, b ?? null)
    : textOf(a) === textOf(b);
}

/** A cell that could not be read is not missing besides. */
function problemsOfNew(
  kind: ObjectKindName,
  { problems, columns }: DraftRow,
  fields: FieldValues,
): FieldProblem[] {
  const unread = new Set(problems.map(({ column }) => column));
  return validateFields(kind, 'create', fields).filter(
    ({ field }) => field === undefined || !unread.has(columns.get(field) ?? ''),
  );
}

function problemsOfChange(
  kind: ObjectKindName,
  fields: FieldValues,
): FieldProblem[] {
  const changed = kindOf[kind].fields.filter(({ name }) => name in fields);
  const fixed = changed.filter(field => field.fixed);
  const missing = changed.filter(
    field => !field.fixed && field.required && fields[field.name] === null,
  );
  const rest = Object.fromEntries(
    changed
      .filter(field => !fixed.includes(field) && !missing.includes(field))
      .map(({ name }) => [name, fields[name]]),
  );
  return [
    ...fixed.map(({ name }) => ({
      field: name,
      message: 'cannot be changed after the object was made',
    })),
    ...missing.map(({ name }) => ({ field: name, message: 'has to be given' })),
    ...validateFields(kind, 'change', rest),
  ];
}
