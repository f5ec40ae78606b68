import { createTranslationRef } from '@backstage/frontend-plugin-api';

export const signInsTranslationRef = createTranslationRef({
  id: 'rackstage.workspaces.sign-ins',
  messages: {
    tokens: {
      about:
        'A program signs in with a token. It may do what you may, narrowed to the permissions and the workspace that you name.',
      empty: 'No access tokens',
      emptyHint:
        'Make one for a script or a pipeline that works with the portal.',
      state: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
      never: 'Never',
    },
    field: {
      name: 'Name',
      owner: 'Owner',
      workspace: 'Workspace',
      expires: 'Expires',
      lastUsed: 'Last used',
      state: 'State',
      missing: 'Fill this in',
    },
    create: {
      title: 'New access token',
      submit: 'Create',
      nameHint:
        'What it is for, so that it is known when it is no longer needed.',
      allOf: 'All: {{pattern}}',
      noPermission: 'Choose at least one permission',
      noWorkspace:
        'You are in no workspace. Ask an administrator to add you to one.',
      lifetime: 'Good for',
      days_one: '{{count}} day',
      days_other: '{{count}} days',
    },
    secret: {
      title: 'Copy the token',
      once: 'It is shown only this once. The portal keeps no copy of it.',
    },
    revoke: {
      label: 'Revoke {{name}}',
      title: 'Revoke {{name}}?',
      text: 'The program is refused at once. This cannot be undone.',
      confirm: 'Revoke',
    },
    signOut: {
      title: 'Sign out everywhere',
      about:
        'Ends your sessions in all browsers and on all command lines within ten seconds, this one too.',
      tokens: 'Revoke my access tokens too',
      confirm: 'Sign out everywhere',
    },
  },
  translations: { ko: () => import('./signInsKo') },
});
