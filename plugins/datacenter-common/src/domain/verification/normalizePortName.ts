/**
 * The same for all spellings of a port's name: `Eth1/1` and `Ethernet 1/1`, `Gi1/0/1` and `GigabitEthernet1/0/1`,
 * `xe-0/0/1.0` and `xe-0/0/1`. It is for comparing and not for showing.
 *
 * Abbreviations are those that Cisco IOS and NX-OS, Arista EOS, Dell OS9 and OS10 and HPE Comware print. Names that it does not know
 * (`swp1`, `ens1f0`, `1/1/1`) keep their letters and digits.
 */
export function normalizePortName(name: string): string {
  const text = name.replace(/["\s]/g, '').toLowerCase();
  if (junos.test(text)) {
    // The logical unit is of the configuration; the cable is in the port.
    return text.replace(/\.\d+$/, '');
  }
  const [, letters, rest] = /^([a-z]+(?:-[a-z]+)*)-?(\d.*)$/.exec(text) ?? [];
  if (letters === undefined) {
    return text;
  }
  // SONiC and Linux have an `eth0` beside the `Ethernet0` of the front.
  if (letters === 'eth' && !rest.includes('/')) {
    return text;
  }
  const family = families.get(letters.replaceAll('-', ''));
  return family === undefined ? text : `${family}${rest}`;
}

/** Medium, FPC, PIC, port, with a channel and a logical unit where there are; and the aggregates. */
const junos =
  /^(?:(?:fe|ge|mge|xe|et|xle|fte|so|t1|t3|e1|e3)-\d+\/\d+\/\d+(?::\d+)?|(?:ae|reth|irb|em|fxp|me|vme)\d*)(?:\.\d+)?$/;

const spellings: Record<string, readonly string[]> = {
  ethernet: ['eth', 'et', 'e'],
  fastethernet: ['fa', 'fas'],
  gigabitethernet: ['gi', 'gig', 'gige', 'ge'],
  twogigabitethernet: ['tw', 'two'],
  fivegigabitethernet: ['fi', 'fiv'],
  tengigabitethernet: ['te', 'ten', 'tengig', 'tengige', 'xge'],
  twentyfivegige: [
    'twe',
    'twentyfivegigabitethernet',
    'twentyfivegigethernet',
    'wge',
  ],
  fortygigabitethernet: ['fo', 'fortygige', 'fge'],
  fiftygige: ['fif', 'fiftygigabitethernet'],
  hundredgige: ['hu', 'hundredgigabitethernet', 'hge'],
  twohundredgige: ['twohundredgigabitethernet'],
  fourhundredgige: ['fou', 'fourhundredgigabitethernet'],
  portchannel: ['po', 'bagg', 'bridgeaggregation'],
  management: ['ma', 'mgmteth', 'mgmt'],
};

const families = new Map(
  Object.entries(spellings).flatMap(([family, others]) =>
    [family, ...others].map(spelling => [spelling, family]),
  ),
);
