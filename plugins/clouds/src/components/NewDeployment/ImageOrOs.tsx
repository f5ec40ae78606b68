import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { Image, OsChoice, osTitle } from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts, useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { mostChoices } from '../fields/useResourceOptions';
import { GroupPartProps } from './GroupFields';

/** An image of the cloud, or the operating system that is on it. */
export function ImageOrOs(props: GroupPartProps) {
  const { group, onGroup, choice } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { os } = group;
  return (
    <div className={styles.choice}>
      <Select
        label={t('groups.imageBy')}
        options={[
          { id: 'image', label: t('groups.byImage') },
          { id: 'os', label: t('groups.byOs') },
        ]}
        value={os ? 'os' : 'image'}
        onChange={by =>
          onGroup(
            by === 'os'
              ? { image: undefined, os: { distribution: '' } }
              : { os: undefined },
          )
        }
      />
      {os ? (
        <CloudsQueries>
          <OsSelect {...props} os={os} />
        </CloudsQueries>
      ) : (
        choice('image', t('field.image'), 'image')
      )}
    </div>
  );
}

/** Of those that the region has images of; without a version, the newest one. */
function OsSelect({ group, os, onGroup }: GroupPartProps & { os: OsChoice }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const accounts = useAccounts();
  const images = useResources({
    accountId: accounts.data?.find(({ name }) => name === group.account)?.id,
    kind: 'image',
    region: group.region,
    limit: mostChoices,
  });
  const choices = new Map<string, OsChoice>();
  const add = (choice: OsChoice) => choices.set(keyOf(choice), choice);
  for (const { data } of images.data?.pages.flatMap(page => page.items) ?? []) {
    const { distribution, version } = (data as unknown as Image).os ?? {};
    if (distribution) {
      add({ distribution });
      add({ distribution, version });
    }
  }
  // What was chosen for another region stays chosen: the review says if there is none.
  if (os.distribution) {
    add(os);
  }
  const textOf = (choice: OsChoice) =>
    (choice.version && osTitle({ family: 'other', ...choice })) ||
    t('groups.newest', { distribution: choice.distribution });
  return (
    <Select
      label={t('groups.os')}
      isRequired
      secondaryLabel={words('required')}
      placeholder={t('fields.choose')}
      isDisabled={choices.size === 0}
      description={
        group.region
          ? undefined
          : t(group.account ? 'fields.firstRegion' : 'fields.firstAccount')
      }
      options={[...choices]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([id, choice]) => ({ id, label: textOf(choice) }))}
      value={os.distribution ? keyOf(os) : null}
      onChange={key => onGroup({ os: choices.get(String(key)) })}
    />
  );
}

const keyOf = ({ distribution, version }: OsChoice) =>
  version ? `${distribution} ${version}` : distribution;
