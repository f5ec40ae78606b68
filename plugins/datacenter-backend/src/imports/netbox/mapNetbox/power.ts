import { NetboxFeed, NetboxPanel } from '../netboxObjects';
import { Draft } from '../types';
import { placeOf } from './places';
import { notesOf, refer, sourceOf, tenantNote, valueOf } from './values';

const model = 'dcim.powerfeed';

export const mapPanel = (panel: NetboxPanel): Draft => ({
  sourceId: sourceOf('dcim.powerpanel', panel),
  fields: {
    name: panel.name,
    placeId: placeOf(panel),
    notes: notesOf(panel),
  },
});

/** NetBox says which supply it is by `primary` and `redundant`, and the polarity of DC by a sign. */
export const mapFeed = (feed: NetboxFeed): Draft => ({
  sourceId: sourceOf(model, feed),
  fields: {
    name: feed.name,
    panelId: refer('dcim.powerpanel', feed.power_panel),
    rackId: refer('dcim.rack', feed.rack),
    status: valueOf(feed.status),
    side: valueOf(feed.type) === 'redundant' ? 'B' : 'A',
    supply: valueOf(feed.supply),
    phase: valueOf(feed.phase) === 'three-phase' ? 'three' : 'single',
    voltage: Math.abs(feed.voltage),
    amperage: feed.amperage,
    maxUtilizationPercent: feed.max_utilization,
    notes: notesOf(feed),
  },
  notes: [
    feed.voltage < 0 && `The sign of ${feed.voltage} V is not kept`,
    tenantNote(feed),
  ],
});

/** Source of the port that a feed has. */
export const feedPortSource = (feed: { id: number }) =>
  `${sourceOf(model, feed)}/port`;

export const mapFeedPort = (feed: NetboxFeed): Draft => ({
  sourceId: feedPortSource(feed),
  fields: {
    name: 'feed',
    role: 'feed',
    feedId: refer(model, feed),
    markedConnected: feed.mark_connected ?? false,
  },
  needs: ['feedId'],
});
