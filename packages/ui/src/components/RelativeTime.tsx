import { useEffect, useState } from 'react';
import { useFormat } from '../format/useFormat';

/** How often "12 seconds ago" is written again. */
const refreshMilliseconds = 10_000;

/** How long ago something was, with the exact time on hover. */
export function RelativeTime({ time }: { time: string }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), refreshMilliseconds);
    return () => clearInterval(timer);
  }, [time]);
  return (
    <time dateTime={time} title={format.exactTime(time)}>
      {format.relativeTime(time, now)}
    </time>
  );
}
