import { labelsFromText, labelsToText } from './labelsText';

describe('labels as text', () => {
  it('comes back as it was', () => {
    const labels = { team: 'civic', tier: '', 'a.b': 'c_d' };

    expect(labelsFromText(labelsToText(labels))).toEqual(labels);
  });

  it('does not mind spaces and empty lines', () => {
    expect(labelsFromText('\n team = civic \n\n')).toEqual({ team: 'civic' });
  });

  it.each(['=value', '-a=b', 'a b=c', 'a=b c', 'a=b=c', `${'a'.repeat(64)}=b`])(
    'refuses %j',
    text => {
      expect(labelsFromText(text)).toBeUndefined();
    },
  );
});
