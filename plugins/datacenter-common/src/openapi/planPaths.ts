import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const idOf = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
});
const stepId = idOf('stepId');
const photoId = idOf('photoId');

const plan = (description: string) => ({
  '200': json(description, 'Plan'),
  ...errors,
});

export const planPaths = {
  '/plans': {
    get: {
      operationId: 'listPlans',
      summary: 'Plans, those changed last first',
      tags: ['plans'],
      parameters: [
        ...page,
        search,
        anyOf('state', 'Only plans in these states.'),
      ],
      responses: { '200': json('One page.', 'PlanPage'), ...errors },
    },
    post: {
      operationId: 'createPlan',
      summary: 'Makes an empty plan',
      tags: ['plans'],
      requestBody: body('NewPlan'),
      responses: { '201': json('The plan.', 'Plan'), ...errors },
    },
  },
  '/plans/{id}': {
    parameters: [id],
    get: {
      operationId: 'getPlan',
      summary: 'One plan',
      tags: ['plans'],
      responses: plan('The plan.'),
    },
    patch: {
      operationId: 'updatePlan',
      summary: 'Changes the name, description or owner of a plan',
      tags: ['plans'],
      requestBody: body('PlanUpdate'),
      responses: plan('The plan.'),
    },
    delete: {
      operationId: 'deletePlan',
      summary: 'Removes a plan that nothing was done of',
      tags: ['plans'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/plans/{id}/steps': {
    parameters: [id],
    get: {
      operationId: 'listPlanSteps',
      summary: 'What a plan changes, in the order in which it is done',
      tags: ['plans'],
      responses: { '200': json('All steps.', 'PlanStepList'), ...errors },
    },
    post: {
      operationId: 'addPlanSteps',
      summary: 'Adds changes to the end of a plan; nothing is changed yet',
      tags: ['plans'],
      requestBody: body('NewPlanSteps'),
      responses: { '200': json('All steps.', 'PlanStepList'), ...errors },
    },
  },
  '/plans/{id}/steps/{stepId}': {
    parameters: [id, stepId],
    delete: {
      operationId: 'deletePlanStep',
      summary: 'Takes a change out of a plan',
      tags: ['plans'],
      responses: { '204': { description: 'Taken out.' }, ...errors },
    },
  },
  '/plans/{id}/steps/{stepId}/outcome': {
    parameters: [id, stepId],
    post: {
      operationId: 'finishPlanStep',
      summary: 'Says that a step is done, or cannot be done',
      description:
        'A step that is done is applied to the present at once. Only one person can finish a step.',
      tags: ['plans'],
      requestBody: body('StepOutcome'),
      responses: { '200': json('The step.', 'PlanStep'), ...errors },
    },
  },
  '/plans/{id}/steps/{stepId}/claim': {
    parameters: [id, stepId],
    post: {
      operationId: 'claimPlanStep',
      summary: 'Says that the caller is at a step, so that others leave it',
      tags: ['plans'],
      requestBody: body('StepClaim'),
      responses: { '204': { description: 'Claimed.' }, ...errors },
    },
    delete: {
      operationId: 'releasePlanStep',
      summary: 'Says that the caller is no longer at a step',
      tags: ['plans'],
      responses: { '204': { description: 'Released.' }, ...errors },
    },
  },
  '/plans/{id}/steps/{stepId}/photos': {
    parameters: [id, stepId],
    post: {
      operationId: 'addStepPhoto',
      summary: 'Adds a picture to a step',
      tags: ['plans'],
      requestBody: body('NewStepPhoto'),
      responses: { '201': json('The picture.', 'StepPhoto'), ...errors },
    },
  },
  '/plans/{id}/steps/{stepId}/photos/{photoId}': {
    parameters: [id, stepId, photoId],
    get: {
      operationId: 'getStepPhoto',
      summary: 'A picture of a step',
      tags: ['plans'],
      responses: { '200': json('The picture.', 'StepPhotoContent'), ...errors },
    },
    delete: {
      operationId: 'deleteStepPhoto',
      summary: 'Removes a picture that the caller has added',
      tags: ['plans'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/plans/{id}/check': {
    parameters: [id],
    get: {
      operationId: 'checkPlan',
      summary: 'What is wrong with a plan, and where',
      tags: ['plans'],
      responses: { '200': json('All problems.', 'PlanCheck'), ...errors },
    },
  },
  '/plans/{id}/rebase': {
    parameters: [id],
    post: {
      operationId: 'rebasePlan',
      summary: 'Takes the present as what the plan starts from',
      description:
        'Whoever does so has seen what was changed meanwhile; the changes of the plan stay.',
      tags: ['plans'],
      responses: { '200': json('All steps.', 'PlanStepList'), ...errors },
    },
  },
  '/plans/{id}/approval-request': {
    parameters: [id],
    post: {
      operationId: 'requestPlanApproval',
      summary: 'Asks for the approval of a plan without errors',
      description:
        'Files a request, which policies decide on; approved, the plan can be carried out. One that waits already is answered with.',
      tags: ['plans'],
      requestBody: body('PlanApproval'),
      responses: plan('The plan, with its request.'),
    },
  },
  '/plans/{id}/approval': {
    parameters: [id],
    post: {
      operationId: 'approvePlan',
      summary: 'Approves a plan without errors: it can be carried out then',
      tags: ['plans'],
      requestBody: body('PlanApproval'),
      responses: plan('The plan.'),
    },
  },
  '/plans/{id}/cancellation': {
    parameters: [id],
    post: {
      operationId: 'cancelPlan',
      summary: 'Ends a plan; what was done stays done',
      tags: ['plans'],
      responses: plan('The plan.'),
    },
  },
};
