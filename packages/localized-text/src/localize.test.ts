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
});
