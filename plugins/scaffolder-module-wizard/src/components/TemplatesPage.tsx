import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { FormField } from '@backstage/plugin-scaffolder-react/alpha';
import { Container } from '@backstage/ui';
import { EmptyState, uiTranslationRef } from '@rackstage/ui';
import { Route, Routes } from 'react-router-dom';
import { TemplateReview } from '../TemplateReviewBlueprint';
import { TemplateList } from './TemplateList';
import { TemplateWizard } from './TemplateWizard';

export interface TemplatesPageProps {
  formFields: FormField[];
  reviews: TemplateReview[];
}

/** What can be created, for those who may; who fills in a form must not learn at its end that they may not. */
export function TemplatesPage(props: TemplatesPageProps) {
  const { t } = useTranslationRef(uiTranslationRef);
  const { allowed, loading } = usePermission({
    permission: taskCreatePermission,
  });
  if (!allowed && !loading) {
    return (
      <Container>
        <EmptyState title={t('failure.notAllowed')} />
      </Container>
    );
  }
  return (
    <Routes>
      <Route index element={<TemplateList />} />
      <Route
        path=":namespace/:templateName"
        element={<TemplateWizard {...props} />}
      />
    </Routes>
  );
}
