import { mentionTerm, stillMentioned, withMention } from './mentions';

describe('mentions', () => {
  it.each([
    ['@', ''],
    ['Ask @ha', 'ha'],
    ['Ask\n@ha', 'ha'],
    ['mail@example', undefined],
    ['Ask @hana now', undefined],
    ['Ask', undefined],
  ])('“%s” looks for %s', (text, term) => {
    expect(mentionTerm(text, text.length)).toBe(term);
  });

  it('puts the name in the middle of a text, and the cursor after it', () => {
    expect(withMention('Ask @ha please', 7, 'Hana Kim')).toEqual({
      text: 'Ask @Hana Kim  please',
      cursor: 14,
    });
  });

  it('forgets who was taken out of the text again', () => {
    const hana = { ref: 'user:default/hana', title: 'Hana Kim' };

    expect(stillMentioned('Ask @Hana Kim', [hana])).toEqual([hana]);
    expect(stillMentioned('Ask @Hana', [hana])).toEqual([]);
  });
});
