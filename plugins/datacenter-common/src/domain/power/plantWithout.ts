import { PowerPlant } from './types';

/** What is left when feeds, panels, devices or cables of these ids fail. */
export function plantWithout(
  ids: readonly string[],
  plant: PowerPlant,
): PowerPlant {
  const failed = new Set(ids);
  return {
    ...plant,
    feeds: plant.feeds.map(feed =>
      failed.has(feed.id) || failed.has(feed.panelId)
        ? { ...feed, status: 'failed' }
        : feed,
    ),
    ports: plant.ports.filter(({ deviceId }) => !failed.has(deviceId ?? '')),
    cables: plant.cables.filter(({ id }) => !failed.has(id)),
  };
}
