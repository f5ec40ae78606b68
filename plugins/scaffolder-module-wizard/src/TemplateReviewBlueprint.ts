import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { ComponentType, ReactNode } from 'react';

/** Shown on the review page above the values that were entered. */
export type TemplateReviewComponent = ComponentType<{ values: JsonObject }>;

/** A value that was entered as people know it, in the place of `children`, which show it as it is. */
export type TemplateValueComponent = ComponentType<{
  /** Of the parameter. */
  name: string;
  values: JsonObject;
  children: ReactNode;
}>;

export interface TemplateReview {
  /** Entity refs of the templates it is for; one that ends in `*` stands for all that begin so. */
  templateRefs: string[];
  loader: () => Promise<TemplateReviewComponent>;
  /** For values that are ids of something with a title. */
  valueLoader?: () => Promise<TemplateValueComponent>;
}

/** Whether the review is for the template. */
export const isReviewOf = (
  { templateRefs }: Pick<TemplateReview, 'templateRefs'>,
  templateRef: string,
): boolean =>
  templateRefs.some(ref =>
    ref.endsWith('*')
      ? templateRef.startsWith(ref.slice(0, -1))
      : ref === templateRef,
  );

const templateReviewDataRef = createExtensionDataRef<TemplateReview>().with({
  id: 'rackstage.template-review',
});

/** Adds what a plugin knows about a request to the review page of its templates: price, quota, a verdict. */
export const TemplateReviewBlueprint = createExtensionBlueprint({
  kind: 'template-review',
  attachTo: { id: 'sub-page:scaffolder/templates', input: 'reviews' },
  output: [templateReviewDataRef],
  dataRefs: { review: templateReviewDataRef },
  *factory(params: TemplateReview) {
    yield templateReviewDataRef(params);
  },
});
