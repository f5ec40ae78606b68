import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { FormField } from '@backstage/plugin-scaffolder-react/alpha';
import { NotAllowed } from '@rackstage/ui';
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
  const { allowed, loading } = usePermission({
    permission: taskCreatePermission,
  });
  if (!allowed && !loading) {
    return <NotAllowed />;
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
