import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { ExpiryField } from './ExpiryField';

function Field({ initial }: { initial?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <ExpiryField value={value} onChange={setValue} />
      <output>{value ?? 'never'}</output>
    </>
  );
}

async function choose(initial: string | undefined, option: RegExp) {
  const { user } = renderClouds(<Field initial={initial} />);
  await user.click(await screen.findByRole('button', { name: /Expires/ }));
  await user.click(await screen.findByRole('option', { name: option }));
  return screen.getByRole('status').textContent!;
}

describe('ExpiryField', () => {
  it.each([
    [/one day/, 1],
    [/one week/, 7],
    [/30 days/, 30],
  ])('%s is that many days from now', async (option, days) => {
    const wanted = new Date();
    wanted.setDate(wanted.getDate() + days);

    const chosen = Date.parse(await choose(undefined, option));

    expect(chosen - wanted.getTime()).toBeGreaterThanOrEqual(0);
    expect(chosen - wanted.getTime()).toBeLessThan(60_000);
  });

  it('is taken away again', async () => {
    expect(await choose('2026-12-24T12:00:00.000Z', /Never/)).toBe('never');
  });

  it('shows the time that was chosen', async () => {
    renderClouds(<Field initial="2026-12-24T12:00:00.000Z" />);

    expect(
      await screen.findByRole('button', { name: /Deleted at Dec 2[45], 2026/ }),
    ).toBeInTheDocument();
  });
});
