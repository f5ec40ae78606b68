const wholeDigits = 15;
const fractionDigits = 12;

/** Exact decimal text, as text that sorts as numbers do. */
export function priceDigits(amount: string): string {
  const [whole, fraction = ''] = amount.split('.');
  return (
    whole.padStart(wholeDigits, '0') +
    fraction.slice(0, fractionDigits).padEnd(fractionDigits, '0')
  );
}
