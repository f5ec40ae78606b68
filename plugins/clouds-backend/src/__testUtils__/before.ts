/** The same object, where `work` is done before each call of one of its methods. */
export function before<T extends object>(
  target: T,
  method: keyof T,
  work: () => Promise<unknown>,
): T {
  return new Proxy(target, {
    get: (object, key) => {
      const value: unknown = Reflect.get(object, key);
      return key === method && typeof value === 'function'
        ? async (...args: unknown[]) => {
            await work();
            return value.apply(object, args);
          }
        : value;
    },
  });
}
