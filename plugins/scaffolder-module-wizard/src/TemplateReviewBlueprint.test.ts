import { isReviewOf } from './TemplateReviewBlueprint';

describe('isReviewOf', () => {
  const review = {
    templateRefs: ['template:default/one', 'template:default/saved-*'],
  };

  it.each([
    ['template:default/one', true],
    ['template:default/saved-shop', true],
    ['template:default/one-more', false],
    ['template:default/two', false],
  ])('%s: %s', (templateRef, expected) => {
    expect(isReviewOf(review, templateRef)).toBe(expected);
  });
});
