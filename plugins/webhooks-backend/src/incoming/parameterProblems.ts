import { JsonObject } from '@backstage/types';
import { MappingProblem } from '@rackstage/plugin-webhooks-common';
import Ajv from 'ajv';

/** What a template's form says against values; never quotes them. */
export function parameterProblems(
  forms: JsonObject[],
  values: JsonObject,
): MappingProblem[] {
  return forms.flatMap(form => {
    // One for each form: it keeps what it compiles, and takes an `$id` only once.
    // Not strict: forms of templates carry hints for the pages.
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      validateFormats: false,
    });
    const fits = ajv.compile(form);
    if (fits(values)) {
      return [];
    }
    return (fits.errors ?? []).map(({ instancePath, params, message }) => ({
      parameter:
        instancePath.split('/')[1] ?? String(params.missingProperty ?? ''),
      message: message ?? 'does not fit',
    }));
  });
}
