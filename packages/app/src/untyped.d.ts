declare module 'humanize-duration' {
  function humanizeDuration(
    milliseconds: number,
    options?: { language?: string; round?: boolean },
  ): string;
  export default humanizeDuration;
}

declare module 'react-relative-time' {
  import { Component } from 'react';

  export default class RelativeTime extends Component<{
    value: Date | number | string;
  }> {
    relativeTimeString(time: Date): string;
  }
}
