import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select } from '@backstage/ui';
import { SpecRequirements } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';

/** What a form begins with. */
export const leastRequirements: SpecRequirements = {
  vcpus: 2,
  memoryMiB: 4096,
};

const mebibytesOfGibibyte = 1024;

/** What a machine has at least; the cheapest spec that has it is taken. */
export function RequirementFields(props: {
  value: SpecRequirements;
  onChange: (value: SpecRequirements) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const change = (part: Partial<SpecRequirements>) =>
    onChange({ ...value, ...part });
  return (
    <div className={styles.fields}>
      <NumberField
        label={t('groups.vcpus')}
        minValue={1}
        maxValue={1024}
        value={value.vcpus}
        onChange={vcpus => change({ vcpus: vcpus || 1 })}
      />
      <NumberField
        label={t('groups.memory')}
        minValue={0.5}
        maxValue={32768}
        step={0.5}
        value={value.memoryMiB / mebibytesOfGibibyte}
        onChange={size =>
          change({ memoryMiB: (size || 0.5) * mebibytesOfGibibyte })
        }
      />
      <NumberField
        label={t('groups.gpus')}
        minValue={0}
        maxValue={64}
        value={value.gpus ?? 0}
        onChange={gpus => change({ gpus: gpus || undefined })}
      />
      <Select
        label={t('groups.architecture')}
        options={[
          { id: 'any', label: t('fields.any') },
          ...(['x86_64', 'arm64'] as const).map(id => ({ id, label: id })),
        ]}
        value={value.architecture ?? 'any'}
        onChange={key =>
          change({
            architecture:
              key === 'any'
                ? undefined
                : (key as SpecRequirements['architecture']),
          })
        }
      />
    </div>
  );
}
