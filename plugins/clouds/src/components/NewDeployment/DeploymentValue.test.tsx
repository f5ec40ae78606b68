import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { DeploymentValue } from './DeploymentValue';

const values = {
  onFailure: 'roll-back',
  groups: [{ name: 'web', count: 10, region: 'kr-central-1' }],
};

const asItIs = 'as it is';

const show = (name: string) =>
  renderClouds(
    <DeploymentValue name={name} values={values}>
      {asItIs}
    </DeploymentValue>,
  );

describe('DeploymentValue', () => {
  it.each([
    ['groups', 'web 10 × kr-central-1'],
    ['onFailure', 'Take everything back'],
    ['owner', asItIs],
  ])('says of %s: %s', async (name, text) => {
    show(name);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
