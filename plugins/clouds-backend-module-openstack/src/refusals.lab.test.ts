import { call, describeOnLab, until, untilGone } from './__testUtils__';

const run = `t${Date.now().toString(36)}`;

describeOnLab('a refusal', 'lab', test => {
  it('tells by the fault of the instance that there is no room', async () => {
    const { target } = test.lab;
    const { id } = await test.connection.instances.create(
      {
        ...target,
        specId: target.outOfStockSpecId,
        tag: `${run}-huge`,
        name: 'huge',
      },
      call,
    );
    const instance = await until(
      () => test.connection.instances.get({ region: test.region, id }, call),
      ({ status }) => status === 'error',
    );
    expect(instance.fault).toEqual({
      code: 'OutOfStock',
      message: expect.stringContaining('No valid host was found'),
    });
    await test.connection.instances.delete({ region: test.region, id }, call);
    await untilGone(() =>
      test.connection.instances.get({ region: test.region, id }, call),
    );
  });

  it.each([
    ['spec', { specId: 'nope' }, 'InvalidRequest'],
    [
      'image',
      { imageId: '00000000-0000-4000-8000-000000000000' },
      'InvalidRequest',
    ],
    [
      'network',
      { networkId: '00000000-0000-4000-8000-000000000000' },
      'InvalidRequest',
    ],
    ['zone', { zone: 'mars' }, 'InvalidRequest'],
    ['key pair', { keyPair: 'nobody' }, 'InvalidRequest'],
    ['security group', { securityGroups: ['nobody'] }, 'InvalidRequest'],
    ['region', { region: 'Mars' }, 'NotFound'],
  ])('refuses an unknown %s', async (_, change, code) => {
    const creation = test.connection.instances.create(
      { ...test.lab.target, tag: `${run}-bad`, name: 'bad', ...change },
      call,
    );
    await expect(creation).rejects.toMatchObject({ name: 'CloudError', code });
    expect(
      await test.connection.instances.list(
        { region: test.region, tag: `${run}-bad` },
        call,
      ),
    ).toEqual({ items: [] });
  });

  it('tells a quota of volumes from a rate limit', async () => {
    const creation = test.connection.volumes.create(
      { region: test.region, tag: `${run}-large`, name: 'large', sizeGiB: 501 },
      call,
    );
    await expect(creation).rejects.toMatchObject({
      code: 'QuotaExceeded',
      requestId: expect.stringMatching(/^req-/),
    });
  });
});
