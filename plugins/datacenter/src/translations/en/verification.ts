/** Words of comparing cables with what devices see. */
export const verification = {
  verification: {
    tab: 'Verification',
    about:
      'Devices that have a management address are asked what is connected to their ports, and the cables are compared with that. What comes of it is kept with each cable.',
    empty: 'Not compared yet',
    new: 'New comparison',
    compare: 'Compare cables',
    scope: 'What is compared',
    chosen: 'Chosen',
    more: '+{{number}}',
    requestedAt: 'Asked for',
    requestedBy: 'By',
    unreadCount: 'Not read',
    noMatch: 'No comparisons in this state',
    start: 'Compare now',
    run: {
      waiting: 'Waiting',
      running: 'Comparing',
      done: 'Compared',
      failed: 'Failed',
    },
    runs: 'Latest comparisons',
    show: 'Show',
    shown: 'Shown above',
    byClock: 'By the schedule',
    failed: 'The comparison failed',
    waiting: 'It begins soon.',
    reading: '{{done}} of {{all}} devices have answered',
    asked: 'Devices asked: {{number}}',
    unread: 'Devices that were not read',
    code: {
      NotConfigured: 'Nothing says how it is asked',
      Unreachable: 'No answer',
      IdentityRefused: 'It does not prove that it is this device',
      CredentialRefused: 'It does not let the portal in',
      CommandRefused: 'It does not do what it is asked',
      FormatUnknown: 'Its answer cannot be read',
      Failed: 'Reading failed',
    },
    remedy: {
      NotConfigured:
        'Name it under datacenter.neighbors.ssh in the configuration, and give it a management address.',
      Unreachable:
        'Look whether it is on, at its management address, and lets the portal reach SSH; then compare again.',
      IdentityRefused:
        'If it was replaced, put its new host key into the known hosts of the configuration; else find out what answers at its address.',
      CredentialRefused:
        'Look whether the user and the key of the portal are known to it.',
      CommandRefused: 'Let the user of the portal run the commands that read.',
      FormatUnknown:
        'Look whether the configuration names the platform that it has.',
      Failed: 'Compare again. If it fails again, the details say why.',
    },
    links: 'Connections',
    all: 'All',
    noLinks:
      'No cables between these devices, and nothing seen that is not recorded.',
    noneOfState: 'None.',
    noCable: 'No cable recorded',
    state: {
      verified: 'Verified',
      missing: 'Missing',
      wrong: 'Wrong',
      extra: 'Not recorded',
      unknown: 'Not known',
    },
    reason: {
      'not-read': 'Neither device was read',
      unidentified: 'Something is there, and nothing says what',
    },
    deviceOnly: 'The right device; it does not say which port',
    seen: 'Seen',
    fix: 'What to do',
    connect: 'Connect {{a}} with {{b}}',
    swap: 'Exchange what is plugged into {{a}} and {{b}}',
    move: 'Move the cable from {{from}} to {{to}}',
    record: 'Record the cable from {{a}} to {{b}}, or unplug it',
    identify:
      'Find out what is at {{at}}; it calls itself {{reported}}, which is not recorded',
    correct: 'Correct the records',
    plan: 'Put into the plan',
    correctTitle: 'Correct the records?',
    correctSwap:
      'The cables stay where they are. In the records, those at {{a}} and {{b}} are exchanged.',
    correctMove:
      'The cable stays where it is. In the records, {{cable}} ends at {{from}} and no longer at {{to}}.',
    correctRecord: 'A cable from {{a}} to {{b}} is recorded.',
    several_one: '{{count}} cable is changed.',
    several_other: '{{count}} cables are changed, so that each port has one.',
    corrected: 'The records were corrected',
    correctedHere: 'Corrected. Compare again to see what is left.',
    checkedAt: 'Compared',
    seenAt: 'Last seen as recorded',
    comparison: 'Comparison',
    cable: {
      verified: 'Verified',
      missing: 'Missing',
      wrong: 'Wrong',
      unobserved: 'Not observed',
    },
  },
} as const;
