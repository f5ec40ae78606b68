import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { RJSFValidationError } from '@rjsf/utils';
import { configure, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { useTranslatedErrors } from './useTranslatedErrors';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

function Messages({ errors }: { errors: Partial<RJSFValidationError>[] }) {
  const translate = useTranslatedErrors();
  const translated = translate(
    errors.map(error => ({ stack: 'must …', ...error })),
  );
  return (
    <ul>
      {translated.map(({ message, stack }, at) => (
        <li key={at}>{message === stack ? message : 'they differ'}</li>
      ))}
    </ul>
  );
}

const errors = [
  { name: 'required' },
  { name: 'pattern' },
  { name: 'maxLength', params: { limit: 37 } },
  { name: 'minimum', params: { limit: 1 } },
  { name: 'type', params: { type: 'integer' } },
  { name: 'type', params: { type: 'object' } },
  { name: 'somethingNew' },
];

describe('useTranslatedErrors', () => {
  it.each([
    [
      'en',
      [
        'Fill this in.',
        'Write it in the form that is described here.',
        'At most 37 characters.',
        'At least 1.',
        'Enter a whole number.',
        'This is not the right kind of value.',
        'This value is not accepted.',
      ],
    ],
    [
      'ko',
      [
        '필수 항목입니다.',
        '여기에 설명된 형식으로 입력하십시오.',
        '37자 이하로 입력하십시오.',
        '1 이상이어야 합니다.',
        '정수를 입력하십시오.',
        '값의 종류가 올바르지 않습니다.',
        '사용할 수 없는 값입니다.',
      ],
    ],
  ])('says in %s what is wrong', async (language, messages) => {
    localStorage.clear();
    renderInTestApp(
      <Suspense fallback={null}>
        <Messages errors={errors} />
      </Suspense>,
      {
        config: {
          app: {
            extensions: [
              {
                'api:app/app-language': {
                  config: {
                    availableLanguages: ['en', 'ko'],
                    defaultLanguage: language,
                  },
                },
              },
            ],
          },
        },
      },
    );

    const shown = await screen.findAllByRole('listitem');
    expect(shown.map(item => item.textContent)).toEqual(messages);
  });
});
