/**
 * Finds a device of the records by the name that it gives itself: `Leaf-1`, `leaf-1.dc.example.com`, and with the serial that
 * CDP adds, `leaf-1(FDO12345678)`. A name is taken only where it can be one device only.
 *
 * @param devices - all of the records that may be meant
 * @returns what finds the id
 */
export function deviceNames(
  devices: Iterable<{ id: string; name: string }>,
): (reported: string) => string | undefined {
  const whole = new OneOfEach();
  const short = new OneOfEach();
  const names = new Map<string, string>();
  for (const { id, name } of devices) {
    const text = plain(name);
    names.set(id, text);
    whole.add(text, id);
    short.add(firstLabel(text), id);
  }
  return reported => {
    const text = plain(reported);
    const label = firstLabel(text);
    if (whole.has(text)) {
      return whole.find(text);
    }
    const found = short.find(label);
    // Two names with domains are of one device only when they are the same.
    const isOneShort =
      text === label || (found !== undefined && names.get(found) === label);
    return isOneShort ? found : undefined;
  };
}

/** What has a name, where that is one thing. */
class OneOfEach {
  private readonly ids = new Map<string, string | undefined>();

  add(name: string, id: string) {
    // Once two have it, it says nothing.
    const isTaken = this.ids.has(name) && this.ids.get(name) !== id;
    this.ids.set(name, isTaken ? undefined : id);
  }

  has(name: string): boolean {
    return this.ids.has(name);
  }

  find(name: string): string | undefined {
    return this.ids.get(name);
  }
}

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/\([^()]*\)$/, '');

/** Addresses have no labels. */
const firstLabel = (name: string) =>
  /^[\d.]+$/.test(name) || name.includes(':') ? name : name.split('.', 1)[0];
