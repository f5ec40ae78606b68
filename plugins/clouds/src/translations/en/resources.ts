/** Volumes, snapshots, key pairs, security groups: one set of pages for all kinds. */
export const resources = {
  resources: {
    kinds: 'Kinds of resource',
    search: 'Name, id, label',
    create: 'Create {{kind}}',
    total_one: '{{count}} in all',
    total_other: '{{count}} in all',
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    empty: '{{kind}}: none yet',
    noMatch: 'Nothing matches',
    deleteTitle_one: 'Delete it?',
    deleteTitle_other: 'Delete {{count}} of them?',
    delete:
      'It is deleted from the cloud, with what is on it. This cannot be undone.',
    held: 'These stay: {{names}}',
    heldHint: 'Detach them, or take the deletion protection off first.',
    noAccount: 'No account can make this; ask an operator to add one.',
    nameHint: 'Lower-case letters, digits and hyphens.',
    nameInvalid:
      'Up to {{most}} lower-case letters, digits and inner hyphens, beginning with a letter.',
    more: 'More',
    failed: 'It was not created',
    keyType: 'Key type',
    fingerprint: 'Fingerprint',
  },
  resource: {
    spec: 'What is asked for',
    referenceGone: 'deleted',
    dependents: 'Used by',
    kubeconfig: 'Download kubeconfig',
    change: '{{change}}: {{name}}',
    confirmChange:
      'The cloud carries it out in a moment. End what uses it first.',
  },
  rules: {
    none: 'No rules: nothing passes',
    count_one: '{{count}} rule',
    count_other: '{{count}} rules',
    direction: 'Direction',
    protocol: 'Protocol',
    ports: 'Ports',
    peer: 'Peer',
    ingress: 'In',
    egress: 'Out',
    any: 'Any',
    peerExample: '10.0.0.0/8',
    fromPort: 'First port',
    toPort: 'Last port',
    add: 'Add rule',
    rule: 'Rule {{number}}',
    remove: 'Remove rule {{number}}',
  },
  rows: {
    row: '{{title}} {{number}}',
    remove: '{{title}}: remove {{number}}',
    add: '{{title}}: add one',
  },
  spec: {
    problem: {
      NotARange: '{{value}} is no range of addresses; write it as 10.0.0.0/16.',
      NotAnAddress: '{{value}} is no address; write it as 10.0.0.5.',
      WrongProtocol: 'A load balancer of type {{type}} takes {{protocols}}.',
      DuplicatePort: 'Another listener has port {{port}} already.',
      TwoDefaultRoutes:
        'Traffic leaves by one gateway only; choose the one or the other.',
      DuplicateName: 'Another one is called {{name}} already.',
      NodeGroupSpecFixed:
        'The nodes of {{name}} are {{spec}}; add another group for other ones.',
      NotTheNextVersion:
        'A cluster of {{version}} can be upgraded to {{next}} only; go on from there.',
      RangeBeginsWithin: '{{value}} begins within its range; write {{range}}.',
      Required: 'Fill this in.',
      Unchangeable: 'This cannot be changed; make another one instead.',
      OutOfRange: 'A number from {{minimum}} to {{maximum}}.',
      OnlyUpward: 'It can only grow: ask for more than {{least}}.',
      PrivateKey:
        'This is a private key. It was not kept and not sent; give the public one, from the file that ends in .pub.',
      UnknownKeyType:
        'This is no public key of OpenSSH: it begins with ssh-ed25519, ecdsa-sha2-nistp256 or ssh-rsa.',
      SeveralKeys: 'Give one key, in one line.',
      BrokenKey: 'The public key is damaged; copy the whole line again.',
      WeakKey:
        'An RSA key needs at least 2048 bits; make a new one, best with ssh-keygen -t ed25519.',
      HalfPortRange:
        'Give the first and the last port, or neither for any port.',
      PortsWithoutProtocol:
        'Only TCP and UDP have ports; choose one of them, or leave the ports out.',
      PortsBackwards: 'The last port is before the first; swap them.',
      BadPeer:
        'A peer is a range of addresses such as 10.0.0.0/8, or the id of a security group.',
      BadRange:
        '{{peer}} is no range of addresses; write it like 10.0.0.0/8 or 2001:db8::/32.',
      HostBitsSet:
        '{{peer}} has digits beyond its prefix; you may mean {{range}}.',
      DuplicateRule:
        'Rule {{rule}} is the same as rule {{other}}; leave one of them out.',
      TooManyRules:
        'At most {{most}} rules; join some of them, or use two groups.',
    },
  },
} as const;
