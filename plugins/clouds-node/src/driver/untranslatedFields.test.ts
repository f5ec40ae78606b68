import { untranslatedFields } from './untranslatedFields';

const titles = { title: 'Name', 'title@ko': '이름' };

describe('untranslatedFields', () => {
  it('finds none when every field has both titles, and both descriptions or none', () => {
    expect(
      untranslatedFields({
        type: 'object',
        properties: {
          name: { type: 'string', ...titles },
          kind: {
            type: 'string',
            ...titles,
            description: 'What it is',
            'description@ko': '종류입니다.',
          },
        },
      }),
    ).toEqual([]);
  });

  it('names the field and the text that is missing, also inside variants and lists', () => {
    expect(
      untranslatedFields({
        properties: {
          name: { type: 'string', title: 'Name' },
          auth: {
            ...titles,
            'description@ko': '인증입니다.',
            properties: { user: { type: 'string' } },
          },
        },
        oneOf: [
          {
            properties: {
              kind: { const: 'key' },
              key: { type: 'string', 'title@ko': '키' },
            },
          },
        ],
      }),
    ).toEqual([
      'name: title@ko',
      'auth: description',
      'auth.user: title',
      'auth.user: title@ko',
      'key: title',
    ]);
  });
});
