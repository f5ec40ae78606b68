import { ObjectKindName } from './kindNames';

interface FieldBase {
  name: string;
  /** It has to be given, and is never taken away. */
  required?: boolean;
  /** Given once, when the object is made. */
  fixed?: boolean;
  /** Lists narrow by it: `filter=name=value`. References, choices and flags always do. */
  filterable?: boolean;
  /** Shown as a column of lists unless the person chooses otherwise. */
  listed?: boolean;
  /** Under _more_ in forms. */
  secondary?: boolean;
  /** Searched for by `q`. Names always are. */
  searched?: boolean;
}

export interface TextField extends FieldBase {
  type: 'text';
  maxLength: number;
  /** Several lines. */
  long?: boolean;
  /** JavaScript's regular expression for the whole text. */
  pattern?: string;
}

export interface NumberField extends FieldBase {
  type: 'number';
  minimum: number;
  maximum: number;
  /** The number is a multiple of it: 1 for whole numbers, 0.5 for half units. */
  step: number;
  unit?: Unit;
  initial?: number;
}

export interface FlagField extends FieldBase {
  type: 'flag';
  initial?: boolean;
}

export interface ChoiceField extends FieldBase {
  type: 'choice';
  choices: readonly string[];
  initial?: string;
}

/** Another object of the data center, by its id. */
export interface ReferenceField extends FieldBase {
  type: 'reference';
  to: ObjectKindName;
  /** What becomes of this object when the other one is deleted. Default: the other one cannot be. */
  whenDeleted?: 'delete' | 'clear';
}

/** A group or user of the catalog: `group:default/platform`. */
export interface OwnerField extends FieldBase {
  type: 'owner';
}

/** A day: `2027-03-31`. */
export interface DateField extends FieldBase {
  type: 'date';
}

/** What no single input can hold: templates of ports, ends of a cable. Edited in a part of its own. */
export interface StructureField extends FieldBase {
  type: 'structure';
  /** JSON schema of the value. */
  schema: object;
}

export type ObjectField =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | ReferenceField
  | OwnerField
  | DateField
  | StructureField;

export type Unit =
  | 'U'
  | 'mm'
  | 'kg'
  | 'kg/m²'
  | 'W'
  | 'kVA'
  | 'V'
  | 'A'
  | '%'
  | '°'
  | 'Mbit/s'
  | 'm';

/** One kind of objects: tables, API, forms and lists are made from it. */
export interface ObjectKind {
  name: ObjectKindName;
  fields: readonly ObjectField[];
  /** Fields whose values together no two objects of the kind share. Compared without case. */
  unique: readonly (readonly string[])[];
  /** The field that people know an object by. */
  title: string;
}

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | { [key: string]: unknown };

/** Values by the names of fields; absent and null are the same. */
export type FieldValues = Record<string, FieldValue | undefined>;

type Options<T> = Partial<Omit<T, 'type' | 'name'>>;

export const text = (
  name: string,
  options: Options<TextField> = {},
): TextField => ({ type: 'text', name, maxLength: 200, ...options });

export const notes: TextField = {
  type: 'text',
  name: 'notes',
  maxLength: 5000,
  long: true,
  secondary: true,
};

/** What people call it: lists are in its order. */
export const nameField: TextField = {
  type: 'text',
  name: 'name',
  maxLength: 200,
  required: true,
  listed: true,
};

export const number = (
  name: string,
  minimum: number,
  maximum: number,
  options: Options<NumberField> = {},
): NumberField => ({
  type: 'number',
  name,
  minimum,
  maximum,
  step: 1,
  ...options,
});

export const millimetres = (name: string, options: Options<NumberField> = {}) =>
  number(name, 0, 1_000_000, { unit: 'mm', ...options });

export const watts = (name: string, options: Options<NumberField> = {}) =>
  number(name, 0, 10_000_000, { unit: 'W', ...options });

export const kilograms = (name: string, options: Options<NumberField> = {}) =>
  number(name, 0, 100_000, { unit: 'kg', step: 0.01, ...options });

/** In degrees, clockwise. */
export const rotation = number('rotationDegrees', 0, 359, {
  unit: '°',
  initial: 0,
  secondary: true,
});

export const flag = (
  name: string,
  options: Options<FlagField> = {},
): FlagField => ({ type: 'flag', name, ...options });

export const choice = (
  name: string,
  choices: readonly string[],
  options: Options<ChoiceField> = {},
): ChoiceField => ({ type: 'choice', name, choices, ...options });

export const reference = (
  name: string,
  to: ObjectKindName,
  options: Options<ReferenceField> = {},
): ReferenceField => ({ type: 'reference', name, to, ...options });

export const owner: OwnerField = {
  type: 'owner',
  name: 'owner',
  filterable: true,
  secondary: true,
};

export const date = (
  name: string,
  options: Options<DateField> = {},
): DateField => ({ type: 'date', name, ...options });

export const structure = (
  name: string,
  schema: object,
  options: Options<StructureField> = {},
): StructureField => ({ type: 'structure', name, schema, ...options });
