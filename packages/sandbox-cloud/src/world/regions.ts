import { Region, SpecFamily, Zone } from './types';

const region = (
  id: string,
  name: string,
  place: [country: string, city: string, latitude: number, longitude: number],
  size: Region['size'],
  pricePerMille: number,
  without: SpecFamily[] = [],
): Region => {
  const [country, city, latitude, longitude] = place;
  return {
    id,
    name,
    country,
    city,
    latitude,
    longitude,
    size,
    pricePerMille,
    without,
  };
};

export const regions: readonly Region[] = [
  region(
    'kr-central-1',
    'Korea Central',
    ['KR', 'Seoul', 37.5665, 126.978],
    3,
    1000,
  ),
  region(
    'kr-south-1',
    'Korea South',
    ['KR', 'Busan', 35.1796, 129.0756],
    2,
    980,
  ),
  region(
    'kr-west-1',
    'Korea West',
    ['KR', 'Gwangju', 35.1595, 126.8526],
    2,
    950,
    ['arm'],
  ),
  region(
    'kr-east-1',
    'Korea East',
    ['KR', 'Chuncheon', 37.8813, 127.7298],
    1,
    930,
    ['gpu', 'arm'],
  ),
  region(
    'jp-east-1',
    'Japan East',
    ['JP', 'Tokyo', 35.6762, 139.6503],
    3,
    1140,
  ),
  region(
    'jp-west-1',
    'Japan West',
    ['JP', 'Osaka', 34.6937, 135.5023],
    2,
    1110,
    ['gpu'],
  ),
  region(
    'sg-central-1',
    'Singapore',
    ['SG', 'Singapore', 1.3521, 103.8198],
    2,
    1120,
  ),
  region('in-west-1', 'India West', ['IN', 'Mumbai', 19.076, 72.8777], 1, 870, [
    'gpu',
    'arm',
  ]),
  region(
    'au-east-1',
    'Australia East',
    ['AU', 'Sydney', -33.8688, 151.2093],
    1,
    1180,
    ['gpu'],
  ),
  region(
    'eu-central-1',
    'Europe Central',
    ['DE', 'Frankfurt am Main', 50.1109, 8.6821],
    2,
    1060,
  ),
  region('us-east-1', 'US East', ['US', 'Ashburn', 39.0438, -77.4874], 3, 890),
  region(
    'us-west-1',
    'US West',
    ['US', 'Hillsboro', 45.5229, -122.9898],
    3,
    890,
  ),
];

/** Closed for good, as clouds do now and then, so that nobody may take every listed zone for usable. */
const closedZone = 'au-east-1c';

export function zonesOf({ id, name }: Region): Zone[] {
  return ['a', 'b', 'c'].map(letter => ({
    id: `${id}${letter}`,
    name: `${name} ${letter.toUpperCase()}`,
    available: `${id}${letter}` !== closedZone,
  }));
}
