/** Words of what entity pages show of the data center, and of the ways there. */
export const entities = {
  entity: {
    openInCatalog: 'Open in catalog',
    openInDatacenter: 'Open in the data center',
    nowhere: 'It stands nowhere yet.',
    drawing: '{{rack}}: where {{name}} is',
  },
} as const;
