/**
 * The template wizard: review panels, and words in the person's language.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { templatesSubPage } from './templatesSubPage';

export { TemplateReviewBlueprint } from './TemplateReviewBlueprint';
export { formTemplates } from './components/formTemplates';
export { formWidgets } from './components/formWidgets';
export { useTranslatedErrors } from './useTranslatedErrors';
export type {
  TemplateReview,
  TemplateReviewComponent,
  TemplateValueComponent,
} from './TemplateReviewBlueprint';

export { continueParameter, wizardHostApiRef } from './WizardHost';
export type {
  FormContent,
  FormKeeper,
  FormPurpose,
  KeptForm,
  OpenedForm,
  WizardHost,
} from './WizardHost';

export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [templatesSubPage],
});
