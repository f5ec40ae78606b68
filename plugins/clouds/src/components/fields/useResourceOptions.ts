import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Account,
  Image,
  InventoryKind,
  Network,
  osTitle,
  PriceList,
  Region,
  Resource,
  Spec,
  specPrice,
  Zone,
} from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

/** Choices that are offered at once; more are found by searching. */
export const mostChoices = 500;

export interface Option {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
}

/** What is observed, as choices in a good order, with what helps to choose beside each. */
export function useResourceOptions(
  kind: InventoryKind,
  resources: Resource[],
  account: Account | undefined,
): Option[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const sorted = kind === 'spec' ? [...resources].sort(bySize) : resources;
  return sorted.map(({ id, name, data }) => ({
    id,
    label: name,
    ...more(data),
  }));

  function more(data: object): Partial<Option> {
    switch (kind) {
      case 'region': {
        const { city, country } = data as Region;
        return { description: [city, country].filter(Boolean).join(', ') };
      }
      case 'zone':
        return { disabled: !(data as Zone).available };
      case 'image': {
        const { os, architecture } = data as Image;
        return {
          description: [osTitle(os), architecture].filter(Boolean).join(' · '),
        };
      }
      case 'spec':
        return { description: describeSpec(data as Spec) };
      case 'network':
        return {
          description: (data as Network).subnets
            .map(({ cidr }) => cidr)
            .join(', '),
        };
      default:
        return {};
    }
  }

  function describeSpec(spec: Spec): string {
    const price = specPrice(spec, account?.priceList as PriceList | undefined);
    return [
      t('value.vcpus', {
        vcpus: String(spec.vcpus),
        memory: format.memory(spec.memoryMiB),
      }),
      spec.diskGiB > 0 && t('value.gibibytes', { size: String(spec.diskGiB) }),
      price
        ? t('fields.perHour', { price: format.money(price, 4) })
        : t('value.none'),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** Smallest first. */
function bySize(a: Resource, b: Resource): number {
  const [one, other] = [a.data, b.data] as unknown as [Spec, Spec];
  return (
    one.vcpus - other.vcpus ||
    one.memoryMiB - other.memoryMiB ||
    a.name.localeCompare(b.name)
  );
}
