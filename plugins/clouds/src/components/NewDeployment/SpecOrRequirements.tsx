import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { GroupPartProps } from './GroupFields';
import { leastRequirements, RequirementFields } from './RequirementFields';

/** A spec of the cloud, or what it needs at least. */
export function SpecOrRequirements(props: GroupPartProps) {
  const { group, onGroup, choice } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { requirements } = group;
  return (
    <div className={styles.choice}>
      <Select
        label={t('groups.specBy')}
        options={[
          { id: 'spec', label: t('groups.bySpec') },
          { id: 'requirements', label: t('groups.byRequirements') },
        ]}
        value={requirements ? 'requirements' : 'spec'}
        onChange={by =>
          onGroup(
            by === 'requirements'
              ? { spec: undefined, requirements: leastRequirements }
              : { requirements: undefined },
          )
        }
      />
      {requirements ? (
        <RequirementFields
          value={requirements}
          onChange={changed => onGroup({ requirements: changed })}
        />
      ) : (
        choice('spec', t('field.spec'), 'spec')
      )}
    </div>
  );
}
