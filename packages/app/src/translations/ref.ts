import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the shell itself. */
export const appTranslationRef = createTranslationRef({
  id: 'rackstage.app',
  messages: {
    sidebar: {
      home: 'Rackstage, to the home page',
      search: 'Search',
      menu: 'Menu',
      settings: 'Settings',
      build: 'Build',
      run: 'Run',
      administer: 'Administer',
      together: 'Working together',
      toAdministrator: 'Administrator portal',
      toUser: 'User portal',
      documentation: 'Docs and APIs',
      notifications: 'Notifications',
      unread: 'Notifications ({{number}})',
    },
    apis: {
      tryIt:
        'What you try here is really done, in your name and with your permissions.',
    },
    about: {
      version: 'Rackstage, version {{version}}',
      licence: 'Free software under the Apache License 2.0.',
      others:
        'Software and fonts of others are part of these pages, under licences of their own.',
      notices: 'Licences of third-party software',
    },
    consent: {
      title: '{{name}} asks for access',
      what: 'It will act in your name, with all of your permissions.',
      program: 'Program',
      callback: 'Your answer is sent to',
      trust:
        'Allow this only if you have just started to sign this program in yourself.',
      approve: 'Allow',
      reject: 'Refuse',
      done: {
        approve: 'Access allowed',
        reject: 'Access refused',
      },
      back: 'Going back to the program; this window can be closed.',
      failed: 'This request can no longer be answered',
      failedHint: 'Start the sign-in once more in the program.',
    },
    page: {
      parts: 'Parts of this page',
    },
    signIn: {
      title: 'Sign in to Rackstage',
      tagline: 'From purchase order to running workload',
      development:
        'This portal runs for development: choose as whom you want to look at it. In production people sign in with the identity provider of the organisation.',
      as: 'Sign in as {{name}}',
      with: 'Sign in with {{title}}',
      failed: 'Signing in did not work',
      refusals: {
        'unknown-user':
          'The portal does not know you yet. Ask an administrator to add you to the directory, then sign in again.',
        'ambiguous-user':
          'More than one user fits your account. Ask an administrator to tell them apart in the directory.',
        'disabled-user':
          'Your account is disabled. Ask an administrator to enable it in the directory.',
        'missing-claim':
          'The identity provider does not say who you are. Ask an administrator to check what it sends to the portal.',
        'refused-by-provider':
          'The identity provider did not sign you in. Try again, or ask its administrator for access to the portal.',
        'start-again':
          'It took too long, or was begun in another window. Sign in again.',
        'wrong-issuer':
          'The answer came from another identity provider than the one that the portal is set up for. Ask an administrator to compare the address of the provider in the configuration of the portal with what the provider calls itself.',
        'wrong-audience':
          'The identity provider made its answer for another application. Ask an administrator to compare the client ID of the portal with that at the provider.',
        'wrong-nonce':
          'The answer belongs to another sign-in. Close other windows in which you were signing in and sign in again; if it lasts, tell an administrator.',
        'wrong-signature':
          'The answer is not signed by the identity provider; it may have been changed on the way, so it was not accepted. Tell an administrator.',
        'wrong-subject':
          'The identity provider named two different people in its answer, so it was not accepted. Sign in again; if it lasts, tell an administrator.',
        'expired-answer':
          'The answer of the identity provider was not valid at this time. Sign in again; if it lasts, ask an administrator to compare the clocks of the portal and the provider.',
        'untrusted-answer':
          'The answer of the identity provider cannot be trusted, so it was not accepted. Tell an administrator.',
        'provider-unavailable':
          'The identity provider does not answer as it should. Try again in a minute; if it lasts, tell an administrator.',
        other: 'Try again; if it lasts, tell an administrator.',
      },
      ended: 'Your access has ended',
      endedHint:
        'The portal no longer accepts your session: it is over, or your account was disabled. Sign in again to go on. What you typed into the form of a template is kept, but for secrets; stay to copy first what you typed elsewhere.',
      stay: 'Stay on this page',
      again: 'Sign in again',
      unconfigured:
        'No way to sign in is configured. Name an identity provider under auth.providers in the configuration.',
    },
    roles: {
      administrator: 'Administrator: sets up the portal',
      operator: 'Operator: runs the clouds',
      developer: 'Developer: builds services',
      viewer: 'Viewer: looks at everything, changes nothing',
    },
    home: {
      title: 'Home',
      greeting: 'Hello, {{name}}',
      subtitle: 'What you are working on, and what needs you',
      work: {
        title: 'My work',
        empty: 'You have started nothing yet.',
        emptyHint: 'Start from a template; what you start is listed here.',
        again: 'Start again',
        unknown: 'Task',
      },
      start: {
        title: 'Quick starts',
        all: 'All templates',
        empty: 'There are no templates you may use.',
      },
    },
    work: {
      history: 'Work history',
      indicator_one: 'My work: {{count}} unfinished',
      indicator_other: 'My work: {{count}} unfinished',
      kind: {
        draft: 'Draft',
        journey: 'Journey',
        request: 'Request',
        task: 'Task',
      },
      kinds: {
        task: 'Tasks',
        journey: 'Journeys',
        request: 'Requests',
        draft: 'Drafts',
      },
      discard: {
        label: 'Discard the draft of {{title}}',
        title: 'Discard this draft?',
        text: 'What you filled in for {{title}} is gone then, on all your devices.',
        confirm: 'Discard',
      },
      noDrafts: 'No form is half filled',
      noDraftsHint: 'A form that you begin and do not send is kept here.',
      failed: {
        draft: 'Your drafts could not be read',
        journey: 'Your journeys could not be read',
        request: 'Your requests could not be read',
        task: 'Your tasks could not be read',
      },
      draft: 'Half filled',
      continue: 'Continue',
      nextStep: 'Next step',
      retry: 'Try again',
      expected: 'expected',
      journey: {
        active: 'Under way',
        done: 'Done',
        abandoned: 'Abandoned',
      },
      request: {
        decide: 'Your decision',
        waiting: 'Waiting for approval',
        'information-needed': 'A question for you',
        'revision-needed': 'Sent back to you',
        approved: 'Approved',
        running: 'Running',
        failed: 'Failed',
        rejected: 'Rejected',
        withdrawn: 'Withdrawn',
        expired: 'Expired',
        completed: 'Done',
        'handed-back': 'Handed back',
      },
      inbox_one: '{{count}} request to decide',
      inbox_other: '{{count}} requests to decide',
      decide: 'Decide',
      open: 'Open',
      what: 'What to show',
      search: 'Search what was done',
      nothing: 'Nothing is finished yet',
      nothingHint: 'What you have finished is listed here.',
      noMatch: 'Nothing matches',
    },
    notFound: {
      title: 'There is no such page',
      hint: 'The address may be misspelt, or what was here is gone.',
      home: 'To the home page',
    },
    broken: {
      title: 'This part does not work ({{plugin}})',
      somewhere: 'This part does not work',
    },
    task: {
      open: 'Waiting',
      processing: 'Running',
      completed: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
      steps: '{{done}} of {{all}} steps',
    },
    tasks: {
      whose: 'Whose tasks',
      owned: 'Mine',
      all: 'Everybody’s',
      task: 'Task',
      subject: 'Name',
      state: 'State',
      startedBy: 'Started by',
      started: 'Started',
      empty: 'There are no tasks yet',
      emptyHint: 'What is started from a template is listed here.',
      range: '{{from}}–{{to}} of {{all}}',
    },
  },
  translations: { ko: () => import('./own/ko') },
});
