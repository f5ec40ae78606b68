import { InputError } from '@backstage/errors';
import { newAjv } from '@rackstage/openapi-router';
import { FieldValues } from '@rackstage/plugin-datacenter-common';
import { ErrorObject } from 'ajv';
import { checkNames } from './checkNames';
import {
  bayLists,
  ignoredKeys,
  ignoredOf,
  keysOfDevices,
  LibraryKind,
  librarySchemas,
  portLists,
} from './librarySchema';
import { ParsedYaml, parseYaml } from './parseYaml';
import { baysOf, LibraryValue, portsOf, toFields } from './toFields';

export interface LibraryType {
  kind: LibraryKind;
  /** Of a new object of the kind. */
  fields: FieldValues;
  /** Keys that the library knows and that are not kept: `front_image`, `interfaces.poe_mode`. */
  ignored: string[];
}

/** More says nothing new to whoever repairs the file. */
const MAX_REASONS = 10;

const ajv = newAjv();
const fits = {
  'device-types': ajv.compile<LibraryValue>(librarySchemas['device-types']),
  'module-types': ajv.compile<LibraryValue>(librarySchemas['module-types']),
};

/**
 * Reads a file of the community's library of device types and module types.
 *
 * @param text - YAML
 * @throws InputError with the reasons, each with its line
 */
export function readLibraryFile(text: string): LibraryType {
  const yaml = parseYaml(text);
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('The file has to be a mapping of keys and values');
  }
  const kind = keysOfDevices.some(key => key in value)
    ? 'device-types'
    : 'module-types';
  const valid = fits[kind];
  if (!valid(value)) {
    const errors = valid.errors ?? [];
    throw invalid(
      errors.slice(0, MAX_REASONS).map(error => describe(error, yaml)),
      errors.length,
    );
  }
  const problems = checkNames(portsOf(value), baysOf(value));
  if (problems.length) {
    throw invalid(problems.slice(0, MAX_REASONS), problems.length);
  }
  return {
    kind,
    fields: toFields(kind, value),
    ignored: ignoredIn(kind, value),
  };
}

function describe(error: ErrorObject, yaml: ParsedYaml): string {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const unknown: string | undefined =
    error.keyword === 'additionalProperties'
      ? error.params.additionalProperty
      : undefined;
  const line = yaml.lineOf(unknown === undefined ? path : [...path, unknown]);
  const place = path.length ? `${path.join('.')} ` : 'The file ';
  return unknown === undefined
    ? `Line ${line}: ${place}${error.message}${choicesOf(error)}`
    : `Line ${line}: ${place}has the unknown key '${unknown.slice(0, 100)}'`;
}

const choicesOf = ({ keyword, params }: ErrorObject) =>
  keyword === 'enum' ? `: ${params.allowedValues.join(', ')}` : '';

function invalid(reasons: string[], count: number): InputError {
  const more = count - reasons.length;
  return new InputError(
    [...reasons, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
  );
}

function ignoredIn(kind: LibraryKind, value: LibraryValue): string[] {
  const lists = Object.keys({ ...portLists, ...bayLists });
  const ignored = ignoredKeys[kind].filter(key => key in value);
  const inLists = lists
    .filter(list => !ignored.includes(list))
    .flatMap(list => {
      const components = (value[list] ?? []) as object[];
      return ignoredOf(list)
        .filter(key => components.some(component => key in component))
        .map(key => `${list}.${key}`);
    });
  return [...ignored, ...inLists];
}
