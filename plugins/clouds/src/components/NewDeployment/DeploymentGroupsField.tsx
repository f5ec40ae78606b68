import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Button, Text } from '@backstage/ui';
import { deploymentLimits } from '@rackstage/plugin-clouds-common';
import { RiAddLine, RiDeleteBinLine, RiFileCopyLine } from '@remixicon/react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { freeName } from './freeName';
import { Group, GroupFields } from './GroupFields';
import { PlacementPanel } from './PlacementPanel';

/** Any number of groups of machines, each in its place. */
export function DeploymentGroupsField(
  props: FieldExtensionComponentProps<Group[]>,
) {
  const { formData, onChange, schema, formContext } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const groups = withDefaults(formData?.length ? formData : [{}]);
  const { workspaceId } = (formContext?.formData ?? {}) as {
    workspaceId?: string;
  };
  const replace = (index: number, part: Group) =>
    onChange(
      groups.map((group, at) => (at === index ? { ...group, ...part } : group)),
    );
  const total = groups.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <fieldset className={styles.groups}>
      <Text as="legend" variant="body-medium" weight="bold">
        {schema.title}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('groups.none')}
      </Text>
      <CloudsQueries>
        <PlacementPanel
          groups={groups}
          workspaceId={workspaceId}
          onChange={onChange}
        />
      </CloudsQueries>
      {groups.map((group, index) => (
        <GroupBox
          key={index}
          group={group}
          workspaceId={workspaceId}
          number={index + 1}
          onGroup={part => replace(index, part)}
          onCopy={() =>
            onChange([...groups, { ...group, name: freeName(groups) }])
          }
          onRemove={
            groups.length > 1
              ? () => onChange(groups.filter((_, at) => at !== index))
              : undefined
          }
        />
      ))}
      <div className={styles.head}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={groups.length >= deploymentLimits.groups}
          onPress={() => onChange([...groups, newGroup(groups)])}
        >
          {t('groups.add')}
        </Button>
        <Text color="secondary" aria-live="polite">
          {t('groups.total', { count: total })}
        </Text>
      </div>
    </fieldset>
  );
}

function GroupBox(props: {
  group: Group;
  workspaceId?: string;
  number: number;
  onGroup: (part: Group) => void;
  onCopy: () => void;
  onRemove?: () => void;
}) {
  const { group, workspaceId, number, onGroup, onCopy, onRemove } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const title = t('groups.group', { number: String(number) });
  return (
    <div role="group" aria-label={title} className={styles.group}>
      <div className={styles.head}>
        <Text weight="bold">{title}</Text>
        <span>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiFileCopyLine />}
            onPress={onCopy}
          >
            {t('groups.copy')}
          </Button>
          {onRemove && (
            <Button
              size="small"
              variant="tertiary"
              iconStart={<RiDeleteBinLine />}
              onPress={onRemove}
            >
              {t('groups.remove')}
            </Button>
          )}
        </span>
      </div>
      <GroupFields group={group} workspaceId={workspaceId} onGroup={onGroup} />
    </div>
  );
}

/** A form begins with a group of which nothing is said yet. */
function withDefaults(groups: Group[]): Group[] {
  return groups.map(group =>
    group.name === undefined ? { ...newGroup(groups), ...group } : group,
  );
}

/** The next group, under a name that no other one has. */
export const newGroup = (groups: Pick<Group, 'name'>[]): Group => ({
  name: freeName(groups),
  count: 1,
});
