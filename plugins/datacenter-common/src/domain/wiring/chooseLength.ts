import { cableTypeFor } from './cableTypeFor';
import { CableReason, CableStock, PortToWire } from './types';

/** Lengths that suppliers commonly have, metres. */
export const usualLengths: readonly CableStock[] = [
  0.5, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50,
].map(lengthMetres => ({ lengthMetres }));

export interface ChosenCable {
  readonly type: string;
  readonly lengthMetres: number;
  readonly reasons: readonly CableReason[];
}

/** The shortest of the stock that reaches; nothing when none does. */
export function stockLength(
  type: string,
  neededMetres: number,
  stock: readonly CableStock[],
): number | undefined {
  const lengths = stock
    .filter(it => it.type === undefined || it.type === type)
    .map(({ lengthMetres }) => lengthMetres)
    .filter(length => length >= neededMetres);
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}

const roundedUp = (metres: number) => Math.ceil(metres * 2) / 2;

/**
 * The type of cable for two ports, and its length. A longer one than needed
 * may be too long for its type: then the next type is taken.
 *
 * @returns nothing when no cable reaches so far
 */
export function chooseCable(
  a: PortToWire,
  b: PortToWire,
  neededMetres: number,
  stock: readonly CableStock[],
): ChosenCable | undefined {
  let bearing = neededMetres;
  for (;;) {
    const type = typeFor(a, b, bearing);
    if (type === undefined) return undefined;
    const fromStock = stockLength(type, neededMetres, stock);
    const lengthMetres = fromStock ?? roundedUp(neededMetres);
    if (lengthMetres <= bearing || typeFor(a, b, lengthMetres) === type) {
      return { type, lengthMetres, reasons: reasonsOf(fromStock, type) };
    }
    bearing = lengthMetres;
  }
}

export const typeFor = (a: PortToWire, b: PortToWire, metres: number) =>
  a.role === 'power-port' ? 'power' : cableTypeFor(a, b, metres);

function reasonsOf(fromStock: number | undefined, type: string): CableReason[] {
  return [
    ...(type === 'power'
      ? []
      : [{ code: 'type-for-distance' as const, text: type }]),
    ...(fromStock === undefined
      ? [{ code: 'no-length-in-stock' as const, text: type }]
      : []),
  ];
}
