/**
 * A moment as clocks of a time zone show it, in UTC: spreadsheets have times of no
 * zone.
 *
 * Throws RangeError for a zone that is none.
 */
export function wallClock(timeZone: string): (moment: Date) => Date {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return moment => {
    const parts = new Map(
      format.formatToParts(moment).map(({ type, value }) => [type, value]),
    );
    const part = (name: Intl.DateTimeFormatPartTypes) =>
      Number(parts.get(name));
    return new Date(
      Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
        part('second'),
      ),
    );
  };
}
