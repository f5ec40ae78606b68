import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { Facts, Owner, Price, RelativeTime, useLanguage } from '@rackstage/ui';
import { useRequestTypes } from '../../hooks/useRequests';
import { requestsTranslationRef } from '../../translations/ref';

const environments = ['sandbox', 'development', 'production'] as const;

/** What policies looked at, and the way to everything that belongs to it. */
export function RequestFacts({ request }: { request: RequestDetail }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const language = useLanguage();
  const { facts, taskId, workspaceId, decidedAt, rule } = request;
  const named = { rule, 'rule@ko': request['rule@ko'] };
  const { data: types } = useRequestTypes();
  const template = types?.find(({ type }) => type === request.type);
  const environment = environments.find(one => one === facts.environment);
  return (
    <Facts
      facts={[
        {
          name: t('field.owner'),
          value: <Owner entityRef={request.owner} />,
        },
        {
          name: t('field.workspace'),
          value: <Link href={`/workspaces/${workspaceId}`}>{workspaceId}</Link>,
        },
        {
          name: t('field.environment'),
          value: environment
            ? t(`environment.${environment}`)
            : facts.environment,
        },
        { name: t('field.region'), value: facts.region },
        { name: t('field.costCentre'), value: facts.costCentre },
        {
          name: t('field.price'),
          value: facts.monthlyPrice && (
            <Price money={facts.monthlyPrice} per="month" />
          ),
        },
        {
          name: t('field.rule'),
          value: t('value.rule', {
            rule: localize(named, language).rule,
            version: String(request.policyVersion),
          }),
        },
        {
          name: t('field.template'),
          value: template?.formTemplateRef && (
            <Owner entityRef={template.formTemplateRef} />
          ),
        },
        {
          name: t('field.task'),
          value: taskId && (
            <Link href={`/create/tasks/${taskId}`}>
              {t('request.openTask')}
            </Link>
          ),
        },
        {
          name: t('field.attempts'),
          value: request.attempt > 1 && String(request.attempt),
        },
        {
          name: t('field.updated'),
          value: <RelativeTime time={decidedAt ?? request.updatedAt} />,
        },
      ]}
    />
  );
}
