import { Route, Routes } from 'react-router-dom';
import { FormField } from '@backstage/plugin-scaffolder-react/alpha';
import { TemplateReview } from '../TemplateReviewBlueprint';
import { TemplateList } from './TemplateList';
import { TemplateWizard } from './TemplateWizard';

export interface TemplatesPageProps {
  formFields: FormField[];
  reviews: TemplateReview[];
}

export function TemplatesPage(props: TemplatesPageProps) {
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
