/** What forms say: choices, the estimate of a request, a change in between. */
export const forms = {
  fields: {
    loading: 'Loading …',
    firstAccount: 'Choose an account first',
    firstRegion: 'Choose a region first',
    choose: 'Choose',
    chooseSeveral: 'Choose one or more',
    commas: 'Separated by commas',
    any: 'Let the cloud choose',
    none: 'None',
    noOptions: 'The account has none here',
    notRead:
      'Nothing was read from the account yet; ask an operator to synchronise it.',
    perHour: '{{price}} / hour',
    search: 'Search',
    labelKey: 'Key',
    labelValue: 'Value',
    labelAdd: 'Add label',
    labelRemove: 'Remove label {{key}}',
    expiry: {
      never: 'Never',
      day: 'In one day',
      week: 'In one week',
      month: 'In 30 days',
      at: 'Deleted at {{time}}',
    },
    chooseFile: 'Choose a file',
    noneHere: 'There is none in this account and region',
  },
  estimate: {
    title: 'What the cloud says',
    asking: 'Asking the cloud for quota and stock …',
    ok: 'Nothing speaks against it',
    problems: 'This cannot be made as it is',
    failed: 'The cloud could not be asked',
    names: 'Names',
    price: 'Price in all',
    unitPrice: 'Price of one',
    quota: 'Quota',
    quotaRow: '{{requested}} of {{left}} left',
    quotaUnlimited: '{{requested}}, without limit',
    stock: 'Stock',
    limit: 'Limit of the workspace',
    limitRow: '{{asked}} on top of {{used}}, of {{allowed}}',
    limitOf: {
      instances: 'Instances',
      vcpu: 'vCPU',
      memoryMiB: 'Memory',
      volumeGiB: 'Volume size',
      monthlySpend: 'Monthly spend',
    },
    again: 'Ask again',
    inStock: 'available',
    outOfStock: 'no room',
    stockUnknown: 'the cloud does not tell',
    resource: {
      instances: 'Instances',
      vcpus: 'vCPU',
      memoryMiB: 'Memory',
      volumes: 'Volumes',
      volumeGiB: 'Volume size',
      snapshots: 'Snapshots',
      networks: 'Networks',
      subnets: 'Subnets',
      networkInterfaces: 'Network interfaces',
      publicIps: 'Public IPs',
      internetGateways: 'Internet gateways',
      securityGroups: 'Security groups',
    },
    problem: {
      CannotResize:
        'This cloud cannot resize instances; make a new one instead.',
      NameTaken: 'The account already has: {{names}}. Choose another name.',
      NameTooLong:
        '{{name}} has more than {{most}} characters. Choose a shorter name.',
      UnknownChoice:
        'Account {{account}} has no {{kind}} {{id}} in {{region}}. Choose another one, or synchronise the account if it is new.',
      UnknownOwner: '{{owner}} is not in the catalog. Choose another owner.',
      UserDataTooLarge:
        'The user data is too large: there is room for {{room}} bytes, as clouds take 16 KiB with what makes the login account. Shorten it, or have it fetch the rest at first boot.',
      ExpiresInPast: 'The time it expires at is over already.',
      DiskTooSmall: '{{spec}} has too small a disk for {{image}}.',
      MemoryTooSmall: '{{spec}} has too little memory for {{image}}.',
      OtherArchitecture:
        '{{spec}} and {{image}} are for different processors: change one of them.',
      QuotaExceeded:
        'The quota of {{resource}} does not suffice: {{requested}} wanted, {{left}} left. Ask for less, delete something, or have it raised.',
      AccountOfOtherWorkspace:
        'Account {{account}} is not shared with workspace {{workspace}}. Choose another account, or have it shared.',
      LimitExceeded:
        'Limit of workspace {{workspace}}, {{limit}}: {{allowed}} allowed, {{used}} used, {{asked}} more asked for. Ask for less, delete something, or ask an administrator to raise it.',
      PriceUnknown:
        'Workspace {{workspace}} has a limit of monthly spend, and the price of this is not known. Have prices added to the account, or ask an administrator to take the limit off.',
      RateUnknown:
        'No rate from {{from}} to {{to}} is known, so that the limit of monthly spend cannot be checked. Have it added to the configuration, or ask an administrator to take the limit off.',
      OutOfStock:
        'The cloud has no room for {{spec}} there. Choose another zone, region or spec. Zones with room: {{zones}}',
    },
  },
} as const;
