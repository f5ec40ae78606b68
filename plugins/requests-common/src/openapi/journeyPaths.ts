import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const stepId = {
  name: 'stepId',
  in: 'path',
  required: true,
  schema: { type: 'string', maxLength: 100 },
};

const journey = { '200': json('As it is now.', 'Journey'), ...errors };

const change = (operationId: string, summary: string) => ({
  post: {
    operationId,
    summary,
    tags: ['journeys'],
    requestBody: body('JourneyChange'),
    responses: journey,
  },
});

export const journeyPaths = {
  '/journeys': {
    get: {
      operationId: 'listJourneys',
      summary: 'Journeys of the caller, the latest first',
      tags: ['journeys'],
      parameters: [...page, search, anyOf('state', 'Only in these states.')],
      responses: { '200': json('One page.', 'JourneyPage'), ...errors },
    },
    post: {
      operationId: 'createJourney',
      summary: 'Begins a journey from its template',
      tags: ['journeys'],
      requestBody: body('NewJourney'),
      responses: { '201': json('The journey.', 'Journey'), ...errors },
    },
  },
  '/journeys/{id}': {
    parameters: [id],
    get: {
      operationId: 'getJourney',
      summary: 'A journey with its steps',
      tags: ['journeys'],
      responses: journey,
    },
  },
  '/journeys/{id}/abandon': {
    parameters: [id],
    ...change('abandonJourney', 'Ends a journey; what it made stays'),
  },
  '/journeys/{id}/steps/{stepId}/start': {
    parameters: [id, stepId],
    post: {
      operationId: 'startJourneyStep',
      summary: 'Starts the template of the step whose turn it is',
      tags: ['journeys'],
      requestBody: body('JourneyStepStart'),
      responses: journey,
    },
  },
  '/journeys/{id}/steps/{stepId}/skip': {
    parameters: [id, stepId],
    ...change('skipJourneyStep', 'Goes on without an optional step'),
  },
  '/journeys/{id}/steps/{stepId}/reopen': {
    parameters: [id, stepId],
    ...change(
      'reopenJourneyStep',
      'Goes back to a step that failed, was skipped or is done',
    ),
  },
};
