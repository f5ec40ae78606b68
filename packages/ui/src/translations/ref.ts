import { createTranslationRef } from '@backstage/frontend-plugin-api';

export const uiTranslationRef = createTranslationRef({
  id: 'rackstage.ui',
  messages: {
    simulated: {
      badge: 'Simulated',
      hint: 'This is a simulation: nothing real is behind it.',
    },
    unknownPrice: '–',
    required: 'required',
    cancel: 'Cancel',
    price: {
      hour: '{{amount}} an hour',
      month: '{{amount}} a month',
    },
    owner: {
      label: 'Owner',
      choose: 'Choose',
      loading: 'Loading …',
      search: 'Search',
      mine: 'Yours',
      others: 'Others',
    },
    failure: {
      title: 'This could not be loaded',
      notDone: 'This could not be done',
      retry: 'Try again',
      notFound: 'It does not exist, or you may not see it.',
      notAllowed: 'You may not do this. Ask an administrator for a role.',
      unreachable: 'The portal does not answer. Check your connection.',
      requestId: 'Request ID',
    },
    conflict: {
      title: 'Somebody changed it meanwhile',
      hint: 'Nothing was saved. Take what is there now, and make your change again.',
      takeLatest: 'Take what is there now',
    },
    missing: {
      title: 'This does not exist',
      hint: 'It was deleted, the address is wrong, or you may not see it.',
      toList: 'To the list',
    },
    notAllowed: {
      title: 'You may not do this',
      hint: 'Your role does not include it. Ask an administrator for one that does.',
      home: 'To the home page',
    },
    list: {
      any: 'Any {{facet}}',
      option: '{{label}} ({{number}})',
      reset: 'Clear filters',
      more: 'Show more',
      keys: 'j and k move, x selects, Enter opens, Esc clears',
      noMatchHint: 'Change or clear the filters.',
      clearSelection: 'Clear selection',
      export: 'Export CSV',
      exportFailed: 'The list could not be exported',
    },
    secret: {
      copy: 'Copy',
      kept: 'I have kept it',
    },
    copy: {
      label: 'Copy {{what}}',
      done: 'Copied',
      failed: 'The browser did not copy it',
      failedHint: 'Select the text, and copy it with the keyboard.',
    },
  },
  translations: { ko: () => import('./ko') },
});
