/** Of exact decimal texts without a sign: negative, zero or positive, as `sort` takes it. */
export function compareAmounts(left: string, right: string): number {
  const [leftWhole, leftPart = ''] = left.split('.');
  const [rightWhole, rightPart = ''] = right.split('.');
  const places = Math.max(leftPart.length, rightPart.length);
  const scaled = (whole: string, part: string) =>
    BigInt(whole + part.padEnd(places, '0'));
  const difference =
    scaled(leftWhole, leftPart) - scaled(rightWhole, rightPart);
  if (difference === 0n) {
    return 0;
  }
  return difference < 0n ? -1 : 1;
}
