import { ByteText, copy } from './byte-text.ts'

/** Pieces of text by number, each written when first asked for and then kept as bytes. */
export class Pieces {
  private count = 0
  private readonly text = new ByteText()
  /** Where piece 3 begins and ends: at 6 and 7. It begins at -1 until it is written. */
  private borders = new Int32Array(0)
  private readonly ranges: { readonly first: number; readonly write: (place: number) => string }[] = []

  /** Adds pieces 0 to `count` of one kind: the number that the first of them has among all. */
  range(count: number, write: (place: number) => string): number {
    const first = this.count
    this.count += count
    if (this.borders.length < this.count * 2) {
      const borders = new Int32Array(this.count * 2)
      borders.set(this.borders)
      this.borders = borders
    }
    this.borders.fill(-1, first * 2, this.count * 2)
    this.ranges.push({ first, write })
    return first
  }

  /** Forgets all pieces, keeps the memory. */
  clear(): void {
    this.count = 0
    this.text.length = 0
    this.ranges.length = 0
  }

  /** Where there is room for them: the pieces whose numbers stand in the first `count` places of `row`. */
  appendTo(target: ByteText, row: Int32Array, count: number): void {
    const { view } = target
    let at = target.length
    for (let place = 0; place < count; place++) {
      const piece = row[place]! * 2
      if (this.borders[piece] === -1) this.make(row[place]!)
      at = copy(this.text.view, this.borders[piece]!, this.borders[piece + 1]!, view, at)
    }
    target.length = at
  }

  private make(piece: number): void {
    const { first, write } = this.ranges.findLast(({ first }) => first <= piece)!
    const { text, borders } = this
    borders[piece * 2] = text.length
    text.append(write(piece - first))
    borders[piece * 2 + 1] = text.length
  }
}
