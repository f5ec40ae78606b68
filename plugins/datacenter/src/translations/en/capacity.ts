/** Words of how full rooms are. */
export const capacity = {
  capacity: {
    tab: 'Capacity',
    units: 'Space',
    drawWatts: 'Power',
    heatWatts: 'Cooling',
    amountUnits: '{{number}} U',
    amountKilowatts: '{{number}} kW',
    usedOf: '{{used}} of {{all}} used',
    unknown: '{{used}} used. How much there is is not recorded.',
    more: 'Open plans add {{amount}}.',
    less: 'Open plans free {{amount}}.',
    over: 'Too little',
    full: 'Full in {{month}} at this rate',
    enough: 'Enough for ten years at this rate',
    noLimit: 'No limit recorded',
    chart: 'Used month by month: {{values}}',
    help: 'Power is what feeds bear when one side is lost; cooling is what active units take away. What devices draw is counted as recorded today, also for past months.',
  },
} as const;
