/** Words of comparing cables with what devices see. */
export const verification = {
  verification: {
    tab: 'Verification',
    about:
      'Devices of the rack that have a management address are asked what is connected to their ports. What comes of it is kept with each cable.',
    start: 'Verify now',
    state: {
      verified: 'Verified',
      missing: 'Missing',
      wrong: 'Wrong',
      unknown: 'Not known',
    },
    extra: 'Not recorded',
    unread: 'Devices that were not read',
    seen: 'Seen instead',
    fix: 'What to do',
    connect: 'Connect {{a}} with {{b}}',
    swap: 'Exchange what is plugged into {{a}} and {{b}}',
    move: 'Move the cable from {{from}} to {{to}}',
    record: 'Record the cable from {{a}} to {{b}}, or unplug it',
    identify:
      'Find out what is at {{at}}; it calls itself {{reported}}, which is not recorded',
  },
} as const;
