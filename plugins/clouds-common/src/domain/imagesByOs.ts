import { Image } from '../kinds';
import { osTitle } from './operatingSystems';
import { compareImages } from './resolveOffer';

/** Images of one distribution. */
export interface OsImages {
  /** `Ubuntu`; absent: nobody knows what they run. */
  title?: string;
  /** The newest image of each version and architecture, the latest version first. Of what nobody knows, all. */
  newest: Image[];
  /** All of them, in the same order. */
  all: Image[];
}

/** Images as people choose among them: by what they run, not by what the cloud calls them. */
export function imagesByOs(images: Image[]): OsImages[] {
  const groups = groupBy(images, ({ os }) =>
    osTitle(os && { ...os, version: undefined }),
  );
  return [...groups]
    .map(([title, members]) => {
      const all = [...members].sort(
        (one, other) =>
          compareVersionsOf(one, other) ||
          compareArchitectures(one, other) ||
          compareImages(one, other),
      );
      return { title, all, newest: title === undefined ? all : newestOf(all) };
    })
    .sort(compareTitles);
}

/** Of each version and architecture the one that may be used, and was made last. */
function newestOf(sorted: Image[]): Image[] {
  const same = groupBy(sorted, ({ os, architecture }) =>
    [os?.version, architecture].join(' '),
  );
  return [...same.values()].map(
    group => group.find(({ status }) => status === 'available') ?? group[0],
  );
}

/** Only by version. */
const compareVersionsOf = (one: Image, other: Image) =>
  compareImages(onlyVersion(one), onlyVersion(other));

const onlyVersion = ({ os }: Image): Image => ({
  id: '',
  name: '',
  status: 'available',
  os,
});

/** What most instances are comes first. */
const compareArchitectures = (one: Image, other: Image) =>
  Number(one.architecture === 'arm64') - Number(other.architecture === 'arm64');

function compareTitles(one: OsImages, other: OsImages): number {
  if (one.title === undefined || other.title === undefined) {
    return Number(one.title === undefined) - Number(other.title === undefined);
  }
  return one.title.localeCompare(other.title, 'en');
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
