import { createTranslationRef } from '@backstage/frontend-plugin-api';

export const wizardTranslationRef = createTranslationRef({
  id: 'rackstage.wizard',
  messages: {
    list: {
      title: 'Create',
      description: 'Choose what you want to make; the rest goes step by step.',
      search: 'Search templates',
      choose: 'Choose',
      owner: 'by {{owner}}',
      empty: 'No template matches',
      emptyHint: 'Search for something else, or ask the platform team for it.',
      none: 'There are no templates yet',
      noneHint:
        'Templates are entities of kind Template: add one to catalog.locations in the configuration.',
    },
    review: {
      values: 'What you chose',
      nothing: 'not given',
      yes: 'Yes',
      no: 'No',
      create: 'Create',
      edit: 'Review',
      back: 'Back',
    },
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
