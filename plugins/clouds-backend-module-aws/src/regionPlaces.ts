import { Region } from '@rackstage/plugin-clouds-common';

type Place = Pick<Region, 'country' | 'city' | 'latitude' | 'longitude'>;

const place = (
  country: string,
  city: string,
  latitude: number,
  longitude: number,
): Place => ({ country, city, latitude, longitude });

/** Where the regions are, as AWS names their places; coordinates are those of the city or the state's middle. */
export const regionPlaces: Record<string, Place | undefined> = {
  'af-south-1': place('ZA', 'Cape Town', -33.92, 18.42),
  'ap-east-1': place('HK', 'Hong Kong', 22.32, 114.17),
  'ap-east-2': place('TW', 'Taipei', 25.03, 121.57),
  'ap-northeast-1': place('JP', 'Tokyo', 35.68, 139.69),
  'ap-northeast-2': place('KR', 'Seoul', 37.57, 126.98),
  'ap-northeast-3': place('JP', 'Osaka', 34.69, 135.5),
  'ap-south-1': place('IN', 'Mumbai', 19.08, 72.88),
  'ap-south-2': place('IN', 'Hyderabad', 17.39, 78.49),
  'ap-southeast-1': place('SG', 'Singapore', 1.35, 103.82),
  'ap-southeast-2': place('AU', 'Sydney', -33.87, 151.21),
  'ap-southeast-3': place('ID', 'Jakarta', -6.21, 106.85),
  'ap-southeast-4': place('AU', 'Melbourne', -37.81, 144.96),
  'ap-southeast-5': place('MY', 'Kuala Lumpur', 3.14, 101.69),
  'ap-southeast-6': place('NZ', 'Auckland', -36.85, 174.76),
  'ap-southeast-7': place('TH', 'Bangkok', 13.76, 100.5),
  'ca-central-1': place('CA', 'Montreal', 45.5, -73.57),
  'ca-west-1': place('CA', 'Calgary', 51.05, -114.07),
  'cn-north-1': place('CN', 'Beijing', 39.9, 116.41),
  'cn-northwest-1': place('CN', 'Ningxia', 38.49, 106.23),
  'eu-central-1': place('DE', 'Frankfurt', 50.11, 8.68),
  'eu-central-2': place('CH', 'Zurich', 47.38, 8.54),
  'eu-north-1': place('SE', 'Stockholm', 59.33, 18.07),
  'eu-south-1': place('IT', 'Milan', 45.46, 9.19),
  'eu-south-2': place('ES', 'Aragon', 41.65, -0.89),
  'eu-west-1': place('IE', 'Dublin', 53.35, -6.26),
  'eu-west-2': place('GB', 'London', 51.51, -0.13),
  'eu-west-3': place('FR', 'Paris', 48.86, 2.35),
  'il-central-1': place('IL', 'Tel Aviv', 32.09, 34.78),
  'me-central-1': place('AE', 'United Arab Emirates', 24.45, 54.38),
  'me-south-1': place('BH', 'Manama', 26.23, 50.59),
  'mx-central-1': place('MX', 'Querétaro', 20.59, -100.39),
  'sa-east-1': place('BR', 'São Paulo', -23.55, -46.63),
  'us-east-1': place('US', 'Northern Virginia', 38.95, -77.45),
  'us-east-2': place('US', 'Ohio', 39.96, -83.0),
  'us-gov-east-1': place('US', 'Ohio', 39.96, -83.0),
  'us-gov-west-1': place('US', 'Oregon', 45.52, -122.68),
  'us-west-1': place('US', 'Northern California', 37.35, -121.96),
  'us-west-2': place('US', 'Oregon', 45.52, -122.68),
};
