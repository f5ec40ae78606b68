import { formatRelativeTime } from '@rackstage/ui';
import humanizeDuration from 'humanize-duration';
import { Settings } from 'luxon';
import { ReactNode, useState } from 'react';
import RelativeTime from 'react-relative-time';

/**
 * Has the libraries by which Backstage's plugins tell times speak a language:
 * none of those plugins hands it to them. It is set before anything of a page
 * is drawn.
 */
export default function Libraries(props: {
  language: string;
  children: ReactNode;
}) {
  useState(() => setLanguage(props.language));
  return <>{props.children}</>;
}

function setLanguage(language: string): void {
  Settings.defaultLocale = language;
  Object.assign(humanizeDuration, { language });
  // It knows English only, so it is told the whole sentence.
  RelativeTime.prototype.relativeTimeString = (time: Date) =>
    formatRelativeTime(time.toISOString(), Date.now(), language);
}
