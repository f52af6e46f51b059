/** A key that more entries share is followed to so many of them: what is alike shares a rarer one as well. */
const PER_KEY = 100;
/** So many entries, those that share the rarest keys, are compared with one. */
const PER_ENTRY = 50;
const EMPTY = -1;

/**
 * Which entries above (rows of a file, by their numbers) share a match key with the one at hand. Plain numbers in typed arrays, some tens of bytes a row: a
 * hash table leads from a key to the last row that has it, and each such place to the one before.
 */
export class EntriesAbove {
  #keys = new Int32Array(1024);
  #last = new Int32Array(1024).fill(EMPTY);
  #used = 0;
  #rowAt = new Int32Array(1024);
  #before = new Int32Array(1024);
  #places = 0;

  add(row: number, keys: readonly number[]): void {
    for (const key of keys) {
      const slot = this.#slotOf(key);
      if (this.#last[slot] === EMPTY) this.#used++;
      if (this.#places === this.#rowAt.length) this.#growPlaces();
      this.#keys[slot] = key;
      this.#rowAt[this.#places] = row;
      this.#before[this.#places] = this.#last[slot] ?? EMPTY;
      this.#last[slot] = this.#places++;
      if (this.#used * 2 > this.#keys.length) this.#growTable();
    }
  }

  /** Rows worth comparing, at most some dozens: those that share more, and rarer, keys. */
  sharing(keys: readonly number[]): number[] {
    const weights = new Map<number, number>();
    for (const key of keys) {
      const rows = this.#rowsOf(key);
      for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + 1 / rows.length);
    }
    if (weights.size <= PER_ENTRY) return [...weights.keys()];
    const heaviest = [...weights].toSorted(([a, weightA], [b, weightB]) => weightB - weightA || a - b);
    return heaviest.slice(0, PER_ENTRY).map(([row]) => row);
  }

  #rowsOf(key: number): number[] {
    const rows: number[] = [];
    let place = this.#last[this.#slotOf(key)] ?? EMPTY;
    while (place !== EMPTY && rows.length < PER_KEY) {
      rows.push(this.#rowAt[place] ?? 0);
      place = this.#before[place] ?? EMPTY;
    }
    return rows;
  }

  /** Where the key is, or would be. The table's length is a power of two and at most half full. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key ^ (key >>> 16)) & mask;
    while (this.#last[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #growPlaces(): void {
    this.#rowAt = widened(this.#rowAt);
    this.#before = widened(this.#before);
  }

  #growTable(): void {
    const [keys, last] = [this.#keys, this.#last];
    this.#keys = new Int32Array(keys.length * 2);
    this.#last = new Int32Array(keys.length * 2).fill(EMPTY);
    last.forEach((place, at) => {
      if (place === EMPTY) return;
      const slot = this.#slotOf(keys[at] ?? 0);
      this.#keys[slot] = keys[at] ?? 0;
      this.#last[slot] = place;
    });
  }
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}
