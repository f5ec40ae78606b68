import {
  createExtensionInput,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { TemplateReviewBlueprint } from './TemplateReviewBlueprint';

/** Takes the place of the Scaffolder's own page of templates. */
export const templatesSubPage = SubPageBlueprint.makeWithOverrides({
  name: 'templates',
  inputs: {
    reviews: createExtensionInput([TemplateReviewBlueprint.dataRefs.review]),
  },
  factory(originalFactory, { apis, inputs }) {
    return originalFactory({
      path: 'templates',
      title: 'Templates',
      loader: async () => {
        const [{ TemplatesPage }, formFields] = await Promise.all([
          import('./components/TemplatesPage'),
          apis.get(formFieldsApiRef)?.loadFormFields() ?? [],
        ]);
        const reviews = inputs.reviews.map(input =>
          input.get(TemplateReviewBlueprint.dataRefs.review),
        );
        return <TemplatesPage formFields={formFields} reviews={reviews} />;
      },
    });
  },
});
