import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { LabelsField } from './LabelsField';

function Field({ initial }: { initial?: Record<string, string> }) {
  const [value, setValue] = useState(initial);
  const field = {
    formData: value,
    onChange: setValue,
    schema: { title: 'Labels' },
  } as unknown as Parameters<typeof LabelsField>[0];
  return (
    <>
      <LabelsField {...field} />
      <output>{JSON.stringify(value) ?? 'nothing'}</output>
    </>
  );
}

const value = () => screen.getByRole('status').textContent;

describe('LabelsField', () => {
  it('adds labels; a row without a key is none yet', async () => {
    const { user } = renderClouds(<Field />);

    await user.click(await screen.findByRole('button', { name: 'Add label' }));
    await user.type(screen.getByRole('textbox', { name: 'Value' }), 'civic');
    expect(value()).toBe('nothing');
    await user.type(screen.getByRole('textbox', { name: 'Key' }), 'team');

    expect(value()).toBe('{"team":"civic"}');
  });

  it('removes the one that is meant', async () => {
    const { user } = renderClouds(
      <Field initial={{ team: 'civic', tier: 'web' }} />,
    );

    await user.click(
      await screen.findByRole('button', { name: 'Remove label team' }),
    );

    expect(value()).toBe('{"tier":"web"}');
  });

  it('is empty again without the last one', async () => {
    const { user } = renderClouds(<Field initial={{ team: 'civic' }} />);

    await user.click(
      await screen.findByRole('button', { name: 'Remove label team' }),
    );

    expect(value()).toBe('nothing');
  });
});
