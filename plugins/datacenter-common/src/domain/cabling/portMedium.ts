/** What goes into a port. A cage takes a transceiver, or a cable that has one at its end. */
export type PortMedium =
  | 'copper'
  | 'fibre'
  | 'cage'
  | 'coaxial'
  | 'usb'
  | 'serial'
  | 'power'
  | 'wireless'
  | 'virtual'
  | 'unknown';

/** The first rule that matches a type's word says its medium. */
const media: readonly (readonly [RegExp, PortMedium])[] = [
  [/^(virtual|bridge|lag)$/, 'virtual'],
  [/^(ieee802\.|gsm|cdma|lte|4g|5g|other-wireless)/, 'wireless'],
  [
    /^(iec-60|nema-|cs\d|ita-|hdot|saf-d-grid|dc-terminal|hardwired|neutrik-power|eaton-|ubiquiti-)/,
    'power',
  ],
  [/^(usb-)/, 'usb'],
  [/^(de-9|db-25|rj-1[12]|rj-45|mini-din)/, 'serial'],
  [/(sfp|xfp|xenpak|x2$|cfp|cxp|gbic|cpak|osfp|infiniband)/, 'cage'],
  [
    /^(8p\dc|6p\dc|4p\dc|110-punch|bix|krone|gg45|tera|mrj21|\d+(\.\d+)?g?base-t|100base-tx|\d+base-t)/,
    'copper',
  ],
  [
    /^(lc|sc|st|fc|lsh|lx5|mpo|mtrj|sn|cs|urm|splice|fiber|fibre)(-|$)/,
    'fibre',
  ],
  [/base-(f|l|s|e|z|d|b)x?/, 'fibre'],
  [/^(f|bnc|n|docsis)$/, 'coaxial'],
];

/** Medium of a port by the word that the device type library has for its type. */
export function portMedium(type: string | undefined): PortMedium {
  const word = (type ?? '').toLowerCase();
  return media.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';
}

/** Speed of an interface by its type in Mbit/s: `10gbase-x-sfpp` is 10,000. */
export function portSpeedMbit(type: string | undefined): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(g?)(?:base|fc)/.exec(type ?? '');
  return found ? Number(found[1]) * (found[2] ? 1000 : 1) : undefined;
}

/** The cage of an interface: `sfpp` of `10gbase-x-sfpp`. */
export function portCage(type: string | undefined): string | undefined {
  return /-((?:q?sfp|osfp|xfp|cfp|cxp|cpak|xenpak|x2|gbic)[a-z0-9]*)$/.exec(
    type ?? '',
  )?.[1];
}
