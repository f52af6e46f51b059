/**
 * Prepares the next pieces of a long work while the last one is being written: the database and this process then work at
 * the same time. Ask for a piece outside of transactions: where there is one connection, it is needed for the asking.
 */
export class Ahead<Piece> {
  readonly #prepare: (after: number) => Promise<Piece>;
  readonly #begun = new Map<number, Promise<Piece>>();

  /** @param prepare what comes after a row, by its number; it must not write */
  constructor(prepare: (after: number) => Promise<Piece>) {
    this.#prepare = prepare;
  }

  /** @param next after which row the piece behind this one comes, if that is wanted too */
  begin(after: number, next: (piece: Piece) => number | undefined = () => undefined): void {
    if (this.#begun.has(after)) return;
    const piece = this.#prepare(after).then((prepared) => {
      const behind = next(prepared);
      if (behind !== undefined) this.begin(behind);
      return prepared;
    });
    // Whoever takes it hears of its failure; a piece that nobody takes fails unheard.
    piece.catch(() => undefined);
    this.#begun.set(after, piece);
  }

  /** The piece after a row, begun before or begun now. What was begun for rows before it is forgotten. */
  take(after: number): Promise<Piece> {
    const piece = this.#begun.get(after) ?? this.#prepare(after);
    for (const begun of this.#begun.keys()) if (begun <= after) this.#begun.delete(begun);
    return piece;
  }
}
