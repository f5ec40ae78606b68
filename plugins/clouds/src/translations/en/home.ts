/** What the plugin adds to the home page, to entities and to workspaces. */
export const home = {
  home: {
    resources: 'My instances',
    resourcesNone: 'You and your groups own no instances.',
    resourcesHint: 'Make one from a template: it takes a minute.',
    all: 'All instances',
    attention: 'Needs attention',
    attentionNone: 'Nothing needs you now.',
  },
  usage: {
    title: 'Use of clouds',
    noLimits: 'This workspace has no limits.',
    row: '{{used}} of {{allowed}}',
    monthlyRow: '{{used}} of {{allowed}} a month',
    spend: 'Spend',
    unpriced_one:
      'The price of {{count}} instance or volume is not known; it counts as nothing here.',
    unpriced_other:
      'The price of {{count}} instances or volumes is not known; they count as nothing here.',
  },
  card: {
    instance: 'Instance',
    account: 'Cloud account',
    open: 'Open in Clouds',
  },
} as const;
