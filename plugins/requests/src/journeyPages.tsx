import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiRouteLine } from '@remixicon/react';

/** Reached from Home and from the card of its template. */
export const journeyPages = PageBlueprint.make({
  name: 'journeys',
  params: {
    path: '/journeys',
    title: 'Journeys',
    icon: <RiRouteLine fontSize="inherit" />,
    loader: () =>
      import('./components/JourneyPage/JourneyPages').then(m => (
        <m.JourneyPages />
      )),
  },
});
