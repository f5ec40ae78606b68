import { OperationActions } from '@rackstage/openapi-actions';
import { RequestsOperations } from '@rackstage/plugin-requests-common';
import { WorkOperation } from '../workOperations';

const ofForms = { none: 'A form is half filled only where there is a form' };

export const workActions: Pick<
  OperationActions<RequestsOperations>,
  WorkOperation
> = {
  listDrafts: [{ name: 'list-drafts', title: 'List half-filled forms' }],
  createDraft: ofForms,
  getDraft: [{ name: 'get-draft', title: 'Show a half-filled form' }],
  updateDraft: ofForms,
  deleteDraft: [
    {
      name: 'delete-draft',
      title: 'Discard a half-filled form',
      destructive: true,
      idempotent: true,
    },
  ],
  listJourneys: [{ name: 'list-journeys', title: 'List journeys' }],
  createJourney: [
    { name: 'create-journey', title: 'Begin a journey', idempotent: true },
  ],
  getJourney: [{ name: 'get-journey', title: 'Show a journey' }],
  abandonJourney: [
    { name: 'abandon-journey', title: 'Abandon a journey', destructive: true },
  ],
  startJourneyStep: [
    {
      name: 'start-journey-step',
      title: 'Start a step of a journey',
      secrets: ['secrets'],
    },
  ],
  skipJourneyStep: [
    { name: 'skip-journey-step', title: 'Skip an optional step of a journey' },
  ],
  reopenJourneyStep: [
    { name: 'reopen-journey-step', title: 'Go back to a step of a journey' },
  ],
};
