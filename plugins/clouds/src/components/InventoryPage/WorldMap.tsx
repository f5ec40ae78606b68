import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useBreakpoint } from '@backstage/ui';
import {
  InventoryRegion,
  RegionReading,
} from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { geoCentroid, geoNaturalEarth1, geoPath, GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { CSSProperties, KeyboardEvent, useMemo } from 'react';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-110m.json';
import { cloudsTranslationRef } from '../../translations/ref';
import { Cluster, clusterRegions } from './clusterRegions';
import styles from './InventoryPage.module.css';

export type PlacedRegion = InventoryRegion & {
  latitude: number;
  longitude: number;
};

const width = 960;
const height = 480;

/** Of the marks, in the units of the drawing. */
const smallest = 11;
const largest = 24;

/** How much larger marks are on a phone, where the drawing is small and fingers are not. */
const enlarged = 2.4;

/** How much nearer than the whole world a few regions are shown at most. */
const nearest = 9;

const topology = countries as unknown as Topology;
const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries as never);

/** Where regions are. What is too near to another one is one mark with it, and is told apart when it is pressed. */
export default function WorldMap(props: {
  regions: PlacedRegion[];
  /** Those that fill the drawing; absent: the world. */
  near?: PlacedRegion[];
  onChoose: (regions: PlacedRegion[]) => void;
}) {
  const { regions, near, onChoose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const projection = useMemo(() => projectionOf(near), [near]);
  const path = geoPath(projection);
  const scale = useBreakpoint().down('md') ? enlarged : 1;
  const clusters = clusterRegions(
    regions.flatMap(item => {
      const [x, y] = projection([item.longitude, item.latitude]) ?? [];
      return x === undefined || y === undefined ? [] : [{ x, y, item }];
    }),
    (2 * largest - 14) * scale,
  ).filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('browse.map.label')}
      className={styles.map}
      style={{ '--scale': scale } as CSSProperties}
    >
      <path d={path(land) ?? ''} className={styles.land} />
      <path d={path(borders) ?? ''} className={styles.borders} />
      {clusters.map(cluster => (
        <Mark
          key={cluster.items.map(({ account, id }) => account.id + id).join()}
          cluster={cluster}
          scale={scale}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
}

/** The worst of them is shown. */
const order: RegionReading['state'][] = ['failing', 'partial', 'never', 'ok'];

function Mark(props: {
  cluster: Cluster<PlacedRegion>;
  scale: number;
  onChoose: (regions: PlacedRegion[]) => void;
}) {
  const { cluster, scale, onChoose } = props;
  const { x, y, items } = cluster;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const instances = items.reduce((sum, region) => sum + instancesOf(region), 0);
  const state = order.find(each =>
    items.some(({ reading }) => reading.state === each),
  )!;
  const names = [...new Set(items.map(({ name }) => name))];
  const label = t('browse.map.mark', {
    names: names.join(', '),
    instances: format.number(instances),
    state: t(`inventory.state.${state}`),
  });
  const radius =
    scale * Math.min(largest, smallest + 2.2 * Math.log2(1 + instances / 4));
  return (
    <g transform={`translate(${x} ${y})`} className={styles.place}>
      <g
        role="button"
        tabIndex={0}
        aria-label={label}
        data-state={state}
        className={styles.mark}
        onClick={() => onChoose(items)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            onChoose(items);
          }
        }}
      >
        <circle r={radius} />
      </g>
      <text dy="0.35em" aria-hidden>
        {format.number(instances)}
      </text>
      {names.length > 1 && (
        <text dy={radius + 13 * scale} className={styles.more} aria-hidden>
          {t('browse.map.regions', { count: names.length })}
        </text>
      )}
    </g>
  );
}

export const instancesOf = ({ kinds }: InventoryRegion): number =>
  kinds.find(({ value }) => value === 'instance')?.count ?? 0;

function projectionOf(near: PlacedRegion[] | undefined): GeoProjection {
  const projection = geoNaturalEarth1().fitSize([width, height], {
    type: 'Sphere',
  });
  if (!near || near.length === 0) {
    return projection;
  }
  const points: MultiPoint = {
    type: 'MultiPoint',
    coordinates: near.map(({ longitude, latitude }) => [longitude, latitude]),
  };
  const widest = projection.scale() * nearest;
  const margin = 90;
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    points,
  );
  if (!(projection.scale() <= widest)) {
    projection.scale(widest).translate([0, 0]);
    const [x, y] = projection(geoCentroid(points)) ?? [0, 0];
    projection.translate([width / 2 - x, height / 2 - y]);
  }
  return projection;
}
