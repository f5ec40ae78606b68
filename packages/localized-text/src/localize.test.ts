import fc from 'fast-check';
import { localize } from './localize';

const template = {
  metadata: {
    title: 'Virtual machine',
    'title@ko': '가상 머신',
    annotations: { 'example.com/who@ko': 'kept, because it is no translation' },
  },
  steps: [{ name: 'Check', 'name@ko': '확인', action: 'check' }],
};

describe('localize', () => {
  it('picks the language, at every depth', () => {
    expect(localize(template, 'ko')).toEqual({
      metadata: {
        title: '가상 머신',
        annotations: template.metadata.annotations,
      },
      steps: [{ name: '확인', action: 'check' }],
    });
  });

  it('keeps the English where there is no translation', () => {
    expect(localize(template, 'en').steps).toEqual([
      { name: 'Check', action: 'check' },
    ]);
    expect(localize(template, 'ja').metadata.title).toBe('Virtual machine');
  });

  it('returns any JSON value without translations itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        fc.pre(!JSON.stringify(value).includes('@'));
        expect(localize(value, 'ko')).toBe(value);
      }),
    );
  });

  it('leaves no translation behind, and changes nothing the second time', () => {
    const key = fc.constantFrom(
      'title',
      'title@ko',
      'title@pt-BR',
      'name',
      'a',
    );
    const { value: any } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('text', '글', 5, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('ko', 'en', 'pt-BR'),
        (value, language) => {
          const once = localize(value, language);
          expect(JSON.stringify(once)).not.toContain('@');
          expect(localize(once, 'ko')).toBe(once);
        },
      ),
    );
  });

  it('picks texts only, and only beside an English one', () => {
    expect(
      localize({ title: 'One', 'title@ko': 5, 'name@ko': '이름' }, 'ko'),
    ).toEqual({ title: 'One' });
  });

  it('leaves what is no plain JSON alone', () => {
    const at = new Date();
    const text = () => 'text';
    const value = { at, text, 'at@ko': 5 };
    expect(localize(value, 'ko')).toEqual({ at, text });
  });
});
