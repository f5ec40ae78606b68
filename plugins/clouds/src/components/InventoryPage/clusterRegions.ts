/** Something at a place on the drawing. */
export interface Placed<T> {
  x: number;
  y: number;
  item: T;
}

export interface Cluster<T> {
  x: number;
  y: number;
  items: T[];
}

/**
 * Puts together what is nearer to each other than marks are wide, so that none
 * covers another one: each joins the nearest cluster within the distance, which
 * stays at the middle of what is in it.
 */
export function clusterRegions<T>(
  points: Placed<T>[],
  distance: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const { x, y, item } of points) {
    const nearest = clusters
      .map(cluster => ({
        cluster,
        away: Math.hypot(cluster.x - x, cluster.y - y),
      }))
      .filter(({ away }) => away < distance)
      .sort((a, b) => a.away - b.away)[0]?.cluster;
    if (nearest) {
      const size = nearest.items.length;
      nearest.x = (nearest.x * size + x) / (size + 1);
      nearest.y = (nearest.y * size + y) / (size + 1);
      nearest.items.push(item);
    } else {
      clusters.push({ x, y, items: [item] });
    }
  }
  return clusters;
}
