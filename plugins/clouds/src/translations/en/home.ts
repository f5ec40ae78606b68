/** What the plugin adds to the home page and to entities. */
export const home = {
  home: {
    resources: 'My instances',
    resourcesNone: 'You and your groups own no instances.',
    resourcesHint: 'Make one from a template: it takes a minute.',
    all: 'All instances',
    attention: 'Needs attention',
    attentionNone: 'Nothing needs you now.',
    expiring: '{{name}} expires',
    broken: '{{name}}: {{phase}}',
    failingAccount: '{{title}} does not answer',
  },
  card: {
    instance: 'Instance',
    account: 'Cloud account',
    open: 'Open in Clouds',
  },
} as const;
