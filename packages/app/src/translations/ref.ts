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
      run: 'Run',
      documentation: 'Docs and APIs',
      notifications: 'Notifications',
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
      failed: 'Signing in did not work',
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
        all: 'All tasks',
        open: 'Open',
        again: 'Start again',
        unknown: 'Task',
      },
      start: {
        title: 'Quick starts',
        all: 'All templates',
        empty: 'There are no templates you may use.',
      },
    },
    task: {
      open: 'Waiting',
      processing: 'Running',
      completed: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
      steps: '{{done}} of {{all}} steps',
    },
  },
  translations: { ko: () => import('./own/ko') },
});
