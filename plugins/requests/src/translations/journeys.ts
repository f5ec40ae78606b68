import { createTranslationRef } from '@backstage/frontend-plugin-api';

export const journeysTranslationRef = createTranslationRef({
  id: 'rackstage.requests.journeys',
  messages: {
    journey: {
      begun: 'Begun',
      steps: '{{done}} of {{all}} steps',
      state: {
        active: 'Under way',
        done: 'Done',
        abandoned: 'Abandoned',
      },
      abandon: 'Abandon',
      abandonTitle: 'Abandon this journey?',
      abandonText:
        'No further step begins. What was made stays, and a step that runs goes on to its end.',
      reopen: 'Go back',
      reopenTitle: 'Go back to “{{step}}”?',
      reopenText:
        'Its form is filled in again. What it has made stays; later steps that are done are not repeated.',
    },
    step: {
      waiting: 'Later',
      ready: 'Your turn',
      draft: 'Half filled',
      running: 'Running',
      request: 'Waiting for approval',
      done: 'Done',
      failed: 'Failed',
      skipped: 'Skipped',
      optional: 'optional',
      task: 'Task and log',
      asked: 'Request',
    },
    do: {
      ready: 'Fill in',
      draft: 'Continue',
      failed: 'Try again',
      skip: 'Skip',
      again: 'Go back',
    },
    reason: {
      when: 'Not needed with what was chosen before',
      failed: 'The task failed; its log says why',
      cancelled: 'The task was cancelled',
      gone: 'The task is no longer there',
      interrupted: 'The start was interrupted; nothing was begun',
      rejected: 'What was asked for was rejected',
      withdrawn: 'What was asked for was withdrawn',
      expired: 'Nobody decided in time',
      'handed-back': 'It could not be made, and was handed back',
    },
  },
  translations: { ko: () => import('./journeys.ko') },
});
