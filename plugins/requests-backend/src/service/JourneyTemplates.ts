import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { readJourney, StepDefinition } from '@rackstage/plugin-requests-common';
import Ajv from 'ajv';

export interface JourneyTemplate {
  title: string;
  titleKo?: string;
  definition: StepDefinition[];
}

/** Templates of type `journey`, as the caller may see them. */
export class JourneyTemplates {
  constructor(private readonly catalog: CatalogService) {}

  /** @throws InputError that says what is wrong with the template or with the parameters */
  async get(
    templateRef: string,
    parameters: JsonObject,
    credentials: BackstageCredentials,
  ): Promise<JourneyTemplate> {
    const entity = await this.catalog.getEntityByRef(templateRef, {
      credentials,
    });
    if (entity?.kind.toLowerCase() !== 'template') {
      throw new InputError(
        `There is no template '${templateRef}' that you may use`,
      );
    }
    const spec = (entity.spec ?? {}) as JsonObject;
    const { steps, problems } = readJourney(spec);
    if (problems.length > 0) {
      throw new InputError(
        `The template '${templateRef}' is no journey that can begin: ${problems.join('; ')}; ask its owner to mend it`,
      );
    }
    requireParameters(spec.parameters, parameters);
    const { name, title = name, ...metadata } = entity.metadata;
    const titleKo = metadata['title@ko'];
    return {
      title: title.slice(0, 200),
      ...(typeof titleKo === 'string' && { titleKo: titleKo.slice(0, 200) }),
      definition: steps,
    };
  }
}

function requireParameters(forms: unknown, parameters: JsonObject): void {
  const pages = [forms].flat().filter(page => page !== undefined);
  for (const page of pages as JsonObject[]) {
    // One for each form: it keeps what it compiles, and takes an `$id` only once.
    // Not strict: forms of templates carry hints for the pages.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const fits = ajv.compile({ type: 'object', ...page });
    if (!fits(parameters)) {
      throw new InputError(
        `The form of the journey does not take this: ${ajv.errorsText(fits.errors, { dataVar: 'parameters' })}`,
      );
    }
  }
}
