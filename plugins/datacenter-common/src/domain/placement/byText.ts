const collator = new Intl.Collator('en', { numeric: true });

/** `R2` before `R10`; the same order whatever the order before. */
export const byText = (a: string, b: string) => {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : Number(a > b);
};
