import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  InventoryItems,
  InventoryKind,
  osTitle,
  Resource,
} from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

type Describe = {
  [K in InventoryKind]: (item: InventoryItems[K]) => (string | undefined)[];
};

/** The few things worth seeing about a resource in a list beside its state, by its kind. */
export function useResourceDetails(): (resource: Resource) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const describe: Describe = {
    region: ({ city, country }) => [city, country],
    zone: () => [],
    image: ({ os, architecture, minDiskGiB }) => [
      osTitle(os),
      architecture,
      gibibytes(minDiskGiB),
    ],
    spec: ({ vcpus, memoryMiB, diskGiB, price }) => [
      t('value.vcpus', {
        vcpus: String(vcpus),
        memory: format.memory(memoryMiB),
      }),
      gibibytes(diskGiB),
      price && t('fields.perHour', { price: format.money(price, 4) }),
    ],
    subnet: ({ cidr, zone }) => [cidr, zone],
    'network-interface': ({ address }) => [address],
    'public-ip': ({ address }) => [address],
    'route-table': ({ routes }) => routes.map(({ destination }) => destination),
    'internet-gateway': ({ address }) => [address],
    'nat-gateway': ({ address }) => [address],
    'load-balancer': ({ address, type }) => [type, address],
    'dns-zone': ({ domain }) => [domain],
    'own-image': () => [],
    cluster: ({ version, nodeGroups }) => [
      version,
      ...nodeGroups.map(({ name, count }) => `${name} × ${count}`),
    ],
    'cluster-version': ({ id }) => [id],
    network: ({ subnets }) => subnets.map(({ cidr }) => cidr),
    'key-pair': ({ type, fingerprint }) => [type, fingerprint],
    'security-group': ({ description, rules }) => [
      description,
      String(rules.length),
    ],
    instance: ({ zone, addresses }) => [
      zone,
      ...addresses.map(({ address }) => address),
    ],
    volume: ({ sizeGiB, zone }) => [gibibytes(sizeGiB), zone],
    snapshot: ({ sizeGiB }) => [gibibytes(sizeGiB)],
  };

  function gibibytes(size: number | undefined): string | undefined {
    return size ? t('value.gibibytes', { size: String(size) }) : undefined;
  }

  return ({ kind, data }) => {
    const parts = (describe[kind] as (item: unknown) => (string | undefined)[])(
      data,
    );
    return parts.filter(Boolean).join(' · ') || t('value.none');
  };
}
