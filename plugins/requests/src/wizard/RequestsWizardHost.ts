import { CatalogApi } from '@backstage/plugin-catalog-react';
import { ScaffolderApi } from '@backstage/plugin-scaffolder-react';
import { JsonObject } from '@backstage/types';
import {
  DraftsClient,
  Journey,
  JourneysClient,
  JourneyStepStart,
  journeyType,
  NewJourney,
} from '@rackstage/plugin-requests-common';
import {
  FormPurpose,
  OpenedForm,
  WizardHost,
} from '@rackstage/plugin-scaffolder-module-wizard';
import { ServerFormKeeper } from './ServerFormKeeper';
import { UnsentForms } from './UnsentForms';

export interface RequestsWizardHostOptions {
  catalog: CatalogApi;
  scaffolder: ScaffolderApi;
  drafts: DraftsClient;
  journeys: JourneysClient;
  unsent: UnsentForms;
  /** Entity ref of whoever is signed in. */
  user(): Promise<string>;
  mayKeep(): Promise<boolean>;
}

const isConflict = (error: unknown) =>
  (error as { statusCode?: number }).statusCode === 409;

/** Keeps half-filled forms, and takes those of journeys. */
export class RequestsWizardHost implements WizardHost {
  constructor(private readonly options: RequestsWizardHostOptions) {}

  async open(form: OpenedForm): Promise<FormPurpose> {
    const { templateRef, schemas, search } = form;
    const { drafts, unsent, journeys, mayKeep } = this.options;
    const journeyId = search.get('journey') ?? undefined;
    const journeyStep = search.get('step') ?? undefined;
    const inJourney =
      journeyId && journeyStep ? { journeyId, journeyStep } : undefined;
    const keeper = (await mayKeep())
      ? new ServerFormKeeper({
          drafts,
          unsent,
          form: { templateRef, ...inJourney },
          schemas,
          user: await this.options.user(),
        })
      : undefined;
    return {
      keeper,
      ...(inJourney
        ? await this.stepOf(
            await journeys.getJourney(inJourney.journeyId),
            inJourney.journeyStep,
          )
        : await this.beginning(templateRef)),
    };
  }

  /** What is entered begins a journey, or starts the template as ever. */
  private async beginning(templateRef: string): Promise<FormPurpose> {
    const { catalog, journeys } = this.options;
    const template = await catalog.getEntityByRef(templateRef);
    if (template?.spec?.type !== journeyType) {
      return {};
    }
    // The same for each try: one form begins one journey.
    const idempotencyKey = crypto.randomUUID();
    return {
      submit: async values => {
        const { id } = await journeys.createJourney({
          templateRef,
          parameters: values as NewJourney['parameters'],
          idempotencyKey,
        });
        return `/journeys/${id}`;
      },
    };
  }

  private async stepOf(journey: Journey, stepId: string): Promise<FormPurpose> {
    const { journeys, scaffolder } = this.options;
    const { id } = journey;
    const step = journey.steps.find(one => one.id === stepId);
    const before =
      step?.state === 'failed' && step.taskId
        ? await scaffolder.getTask(step.taskId).catch(() => undefined)
        : undefined;
    const { journeyStepKey: _, ...entered } = (before?.spec.parameters ??
      {}) as JsonObject;
    let { revision } = journey;
    return {
      initialValues: { ...(step?.values as JsonObject), ...entered },
      submit: async (values, secrets) => {
        try {
          await journeys.startStep(id, stepId, {
            revision,
            values: values as JourneyStepStart['values'],
            secrets,
          });
        } catch (error) {
          if (!isConflict(error)) {
            // That it did not start is written down; the next try goes on from there.
            ({ revision } = await journeys.getJourney(id));
          }
          throw error;
        }
        return `/journeys/${id}`;
      },
    };
  }
}
