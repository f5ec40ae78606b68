const path = require('path');
const backstageRules = require('@backstage/cli/config/eslint-factory');

/** Attributes whose text a person reads or hears. */
const readAttributes =
  /^(alt|aria-(description|label|roledescription|valuetext)|description|label|message|placeholder|subtitle|text|title)$/;

const useTranslation = 'Text that a person reads comes from a translation';

/** Pages have no text of their own: it comes from a translation reference. */
const pageRules = {
  // A dialog that was asked for may take the focus; a page may not.
  'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
  'react/jsx-no-literals': [
    'error',
    // These signs are the same in every language.
    {
      noStrings: true,
      ignoreProps: true,
      allowedStrings: ['–', '·', '/', ':'],
    },
  ],
  'no-restricted-syntax': [
    'error',
    ...['Literal', 'JSXExpressionContainer > Literal', 'TemplateLiteral'].map(
      value => ({
        selector: `JSXAttribute[name.name=${readAttributes}] > ${value}`,
        message: useTranslation,
      }),
    ),
  ],
};

const rolesWithPages = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
];

/** The rules of Backstage, with ours on top, for the package in this folder. */
module.exports = packageDir => {
  const { backstage } = require(path.join(packageDir, 'package.json'));
  const isPages = rolesWithPages.includes(backstage?.role);
  const base = backstageRules(packageDir, {
    plugins: ['@rackstage'],
    rules: {
      '@rackstage/architecture': 'error',
      // The methods of openapi-fetch are called GET, POST …
      'new-cap': ['error', { capIsNew: false }],
      // A file starts with what it is for; what that uses comes below.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, classes: false, variables: false, typedefs: false },
      ],
    },
  });
  if (isPages) {
    base.overrides.push({
      files: ['src/**/*.tsx'],
      excludedFiles: ['**/*.test.tsx'],
      rules: pageRules,
    });
  }
  return base;
};
