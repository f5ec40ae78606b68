/** What is in clouds already, and what was changed there. */
export const management = {
  management: {
    state: {
      'in-sync': 'In sync',
      drifted: 'Changed in the cloud',
      missing: 'Missing in the cloud',
      unknown: 'Unknown here',
      'only-here': 'Only here',
    },
    managedAs: 'Managed as {{name}}',
  },
  drift: {
    title: 'Changed in the cloud',
    hint: 'Accept what is in the cloud, and that is what is asked for from now on; or restore what was asked for.',
    field: 'Field',
    desired: 'Asked for',
    observed: 'In the cloud',
    accept: 'Accept',
    restore: 'Restore',
    acceptField: 'Accept {{field}}',
    restoreField: 'Restore {{field}}',
    acceptAll: 'Accept all',
    restoreAll: 'Restore all',
    missingTitle: 'It is gone from the cloud',
    missingHint:
      'Several looks in a row did not find it. Nothing is deleted or made again by itself: make it again as it was asked for, or release it.',
    makeAgain: 'Make again',
    running: 'Running',
    stopped: 'Stopped',
    attached: 'Attached',
    detached: 'Not attached',
  },
  release: {
    action: 'Release',
    title: 'Release {{name}}?',
    hint: 'It is managed here no more, and stays in the cloud as it is, without our tag. Adopting it again undoes this.',
    done: 'Released',
  },
  adopt: {
    action: 'Adopt',
    title_one: 'Adopt {{count}} thing',
    title_other: 'Adopt {{count}} things',
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    oneAccount: 'Choose things of one account',
    atMost: 'At most {{most}} at once',
    hint: 'They are managed here from now on, as they are in the cloud now. Nothing of them changes but that they get our tag.',
    checking: 'Looking at them in the cloud …',
    asName: 'managed as {{name}}',
    along: 'Belongs to them and is not managed here',
    addAlong: 'Adopt along: {{name}}',
    required: 'needed',
    done_one: '{{count}} thing is managed here now',
    done_other: '{{count}} things are managed here now',
  },
  adoptionProblem: {
    AlreadyManaged: 'Managed here already, as {{name}} by {{owner}}',
    CannotManage: 'This account cannot make things of this kind',
    Gone: 'The cloud does not have it any more; synchronise the account',
    NotYours: 'It belongs to the cloud or to another project',
    Busy: 'The cloud is at work on it; wait until that is done',
    UnknownSpec:
      'Its spec is not in the inventory; synchronise the account: {{spec}}',
    UsesOther:
      'What it belongs to is in another workspace; choose that one: {{workspace}}',
    NeedsAlso:
      'What it belongs to is not managed here; adopt that along: {{name}}',
    UnknownRelation:
      'What it belongs to is not in the inventory; synchronise the account: {{id}}',
    NotExpressible: 'It has something that cannot be managed here: {{reason}}',
  },
} as const;
