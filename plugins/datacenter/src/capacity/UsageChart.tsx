import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Capacity,
  CapacityResource,
} from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './capacity.module.css';

const [width, height] = [100, 100];

/** What was used month by month, below the line of what there is. */
export function UsageChart(props: {
  resource: CapacityResource;
  /** The earliest first. */
  points: Capacity['points'];
  amount: (value: number) => string;
}) {
  const { resource: it, points, amount } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const values = points.map(point => point[it.resource]);
  const top = Math.max(it.capacity, ...values, 1) * 1.05;
  const [start, end] = [points[0], points[points.length - 1]].map(({ at }) =>
    Date.parse(at),
  );
  const x = (at: string) => ((Date.parse(at) - start) / (end - start)) * width;
  const y = (value: number) => height - (value / top) * height;
  return (
    <>
      <svg
        role="img"
        aria-label={t('capacity.chart', {
          values: points
            .map(
              point =>
                `${format.month(point.at)} ${amount(point[it.resource])}`,
            )
            .join(', '),
        })}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className={styles.chart}
      >
        {it.capacity > 0 && (
          <line
            x1={0}
            x2={width}
            y1={y(it.capacity)}
            y2={y(it.capacity)}
            className={styles.limit}
          />
        )}
        <polyline
          points={points
            .map((point, index) => `${x(point.at)},${y(values[index])}`)
            .join(' ')}
          className={styles.line}
        />
      </svg>
      <div className={styles.months} aria-hidden>
        <Text color="secondary" variant="body-small">
          {format.month(points[0].at)}
        </Text>
        <Text color="secondary" variant="body-small">
          {format.month(points[points.length - 1].at)}
        </Text>
      </div>
    </>
  );
}
