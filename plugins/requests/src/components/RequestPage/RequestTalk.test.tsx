import { screen, waitFor } from '@testing-library/react';
import { button, show } from '../../__testUtils__/showRequest';
import { aDetail, sora } from '../../__testUtils__/things';
import { talk as en } from '../../translations/en/talk';

describe('what is said and attached', () => {
  it('mentions who was chosen from the names', async () => {
    const { user, calls } = show(aDetail());

    const field = await screen.findByRole('textbox', { name: /Comment/ });
    await user.type(field, 'Please look, @so');
    expect(
      await screen.findByRole('option', { name: /Sora Park/ }),
    ).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Please look, @Sora Park ');
    await user.click(await button('Comment'));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toEqual({
      text: 'Please look, @Sora Park',
      mentions: [sora],
    });
  });

  it('has in the address what of the timeline is shown', async () => {
    const { user, address } = show(aDetail());
    await user.click(
      await screen.findByRole('button', { name: /What is shown/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: en.timeline.events }),
    );
    await waitFor(() => expect(address()).toMatch(/\?timeline=events$/));
  });

  it('attaches a file, and refuses what is too large before sending it', async () => {
    const { user, calls } = show(aDetail());
    const input = await screen.findByLabelText('Attach a file', {
      selector: 'input',
    });

    const large = new File(['x'], 'plan.pdf');
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    await user.upload(input, large);
    expect(
      await screen.findByText(/plan.pdf is larger than 5 MiB/),
    ).toBeInTheDocument();
    expect(calls).toEqual([]);

    await user.upload(input, new File(['notes'], 'notes.txt'));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0][2]).toEqual({
      name: 'notes.txt',
      content: Buffer.from('notes').toString('base64'),
    });
  });
});
