import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Box,
  ButtonLink,
  Container,
  Flex,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  cloudsInstanceCreatePermission,
  DeploymentGroupRequest,
  DeploymentTemplate,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  Owner,
  RelativeTime,
} from '@rackstage/ui';
import { RiLayoutMasonryLine } from '@remixicon/react';
import { useDeploymentTemplates } from '../../hooks/useDeploymentTemplates';
import { deploymentsPath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { groupText } from '../NewDeployment/DeploymentValue';
import { WorkspaceLink } from '../shared/WorkspaceLink';
import styles from './SavedTemplatesPage.module.css';
import { TemplateActions } from './TemplateActions';

/** Deployments that were saved, to ask for others like them. */
export function SavedTemplatesPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const templates = useDeploymentTemplates();
  const items = templates.data?.pages.flatMap(page => page.items);
  return (
    <Container>
      <div className={styles.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('templates.title')}
        </Text>
        <Link href={deploymentsPath}>{t('templates.back')}</Link>
      </div>
      {templates.error && (
        <FailurePanel
          error={templates.error}
          onRetry={() => void templates.refetch()}
        />
      )}
      {!items && !templates.error && <Skeleton width="100%" height={160} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<RiLayoutMasonryLine />}
          title={t('templates.empty')}
          description={t('templates.emptyHint')}
        />
      )}
      <ul className={styles.list} aria-label={t('templates.title')}>
        {items?.map(template => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
      <MoreRows pages={templates} />
    </Container>
  );
}

function TemplateCard({ template }: { template: DeploymentTemplate }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsInstanceCreatePermission,
  });
  const { title, description, values, workspaceId, owner, updatedAt } =
    template;
  const groups = values.groups as unknown as DeploymentGroupRequest[];
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <div>
        <Text as="h3" variant="body-large" weight="bold">
          {title}
        </Text>
        {description && <Text as="p">{description}</Text>}
        <Text as="p" color="secondary">
          {groups.map(groupText).join(', ')}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          <WorkspaceLink id={workspaceId} /> · <Owner entityRef={owner} /> ·{' '}
          <RelativeTime time={updatedAt} />
        </Text>
      </div>
      <Flex gap="2" className={styles.actions}>
        {allowed && (
          <ButtonLink
            href={formOf(template)}
            size="small"
            variant="primary"
            aria-label={t('templates.useOf', { title })}
          >
            {t('templates.use')}
          </ButtonLink>
        )}
        <TemplateActions template={template} />
      </Flex>
    </Box>
  );
}

/** Where it is filled in. */
function formOf({ entityRef }: DeploymentTemplate): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return `/create/templates/${namespace}/${name}`;
}
