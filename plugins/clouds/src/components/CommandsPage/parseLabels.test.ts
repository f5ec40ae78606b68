import { parseLabels } from './parseLabels';

describe('parseLabels', () => {
  it.each([
    ['team=web', { team: 'web' }],
    [' team = web , tier= ', { team: 'web', tier: '' }],
    ['', undefined],
    ['team', undefined],
    ['=web', undefined],
    ['a=b=c', undefined],
  ])('reads %j', (text, labels) => expect(parseLabels(text)).toEqual(labels));
});
