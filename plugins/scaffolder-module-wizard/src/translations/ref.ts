import { createTranslationRef } from '@backstage/frontend-plugin-api';

export const wizardTranslationRef = createTranslationRef({
  id: 'rackstage.wizard',
  messages: {
    list: {
      description: 'Choose what you want to make; the rest goes step by step.',
      search: 'Search templates',
      choose: 'Choose',
      empty: 'No template matches',
      emptyHint: 'Search for something else, or ask the platform team for it.',
      none: 'There are no templates yet',
      noneHint:
        'Templates are entities of kind Template: add one to catalog.locations in the configuration.',
    },
    hidden: {
      title: 'Requests start this template',
      hint: 'It makes what was asked for once that is approved. To ask for something, choose a template under Create; to see how yours goes, open Requests.',
      create: 'See what you can create',
    },
    review: {
      values: 'What you chose',
      yes: 'Yes',
      no: 'No',
      create: 'Create',
      edit: 'Review',
      back: 'Back',
    },
    kept: {
      title: 'You were filling this in',
      step: 'Step {{step}} of {{all}}',
      saved: 'saved',
      hint: 'Passwords and other secrets are not kept; you are asked for them again.',
      continue: 'Continue where you stopped',
      anew: 'Start anew',
      savedDraft: 'Saved as a draft',
      saving: 'Saving …',
      notSaved: 'Not saved; it is tried again. Do not close this page.',
    },
    conflict: {
      title: 'This form was changed elsewhere',
      text: 'It was saved on another device or in another tab since you opened it here.',
      theirs: 'Use what was saved there',
      mine: 'Keep what is here',
    },
    misfits: {
      title: 'This form has changed since you filled it in',
      text: 'Left out, because it no longer fits:',
    },
    steps: 'Steps',
    next: 'Next',
    choose: 'Choose',
    failed: 'It could not be started',
    array: {
      add: 'Add',
      remove: 'Remove entry {{number}}',
    },
    validation: {
      required: 'Fill this in.',
      pattern: 'Write it in the form that is described here.',
      minLength: 'At least {{limit}} characters.',
      maxLength: 'At most {{limit}} characters.',
      minimum: 'At least {{limit}}.',
      maximum: 'At most {{limit}}.',
      integer: 'Enter a whole number.',
      number: 'Enter a number.',
      type: 'This is not the right kind of value.',
      enum: 'Choose one of the options.',
      format: 'This does not have the right form.',
      other: 'This value is not accepted.',
    },
  },
  translations: { ko: () => import('./ko') },
});
