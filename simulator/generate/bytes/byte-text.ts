/**
 * Text as UTF-8 bytes in one block of memory, growing at its end. What is put together out of pieces that are bytes
 * already costs a fraction of what text costs: no string is made, flattened or encoded.
 *
 * Only `append` makes room by itself. The others write where room was made before, and throw a RangeError where it was
 * not: asking each time would cost as much as the writing.
 */
export class ByteText {
  length = 0
  view: DataView
  private memory: Buffer

  constructor(text = '') {
    this.memory = Buffer.alloc(text.length * 3 + slack)
    this.view = new DataView(this.memory.buffer)
    this.append(text)
  }

  /** The bytes so far: a view, which what is written later may overwrite or leave behind. */
  get bytes(): Buffer {
    return this.memory.subarray(0, this.length)
  }

  makeRoom(bytes: number): void {
    const least = this.length + bytes + slack
    if (least <= this.memory.length) return
    const grown = Buffer.alloc(least * 2)
    this.memory.copy(grown, 0, 0, this.length)
    this.memory = grown
    this.view = new DataView(grown.buffer)
  }

  /** Any text, the slow way. */
  append(text: string): void {
    this.makeRoom(text.length * 3)
    this.length += this.memory.write(text, this.length)
  }

  appendAll(other: ByteText): void {
    this.length = copy(other.view, 0, other.length, this.view, this.length)
  }

  /** The last digits of a whole number, so many: an even number of them, or all. Zeros stand before a shorter one. */
  appendDigits(number: number, digits: number): void {
    const start = this.length
    this.length = start + digits
    let rest = number | 0
    let at = this.length - 2
    for (; at >= start; at -= 2) {
      const left = (rest / 100) | 0
      this.view.setUint16(at, pairs[rest - left * 100]!, true)
      rest = left
    }
    if (at === start - 1) this.view.setUint8(start, zero + rest)
  }

  /** 20261001 as `2026-10-01`. */
  appendDate(number: number): void {
    const at = this.length
    const months = (number / 100) | 0
    const year = (months / 100) | 0
    const century = (year / 100) | 0
    this.view.setUint16(at, pairs[century]!, true)
    this.view.setUint16(at + 2, pairs[year - century * 100]!, true)
    this.view.setUint8(at + 4, hyphen)
    this.view.setUint16(at + 5, pairs[months - year * 100]!, true)
    this.view.setUint8(at + 7, hyphen)
    this.view.setUint16(at + 8, pairs[number - months * 100]!, true)
    this.length = at + 10
  }

  /** Each of these 32 bits as eight hexadecimal characters, lowest byte first. */
  appendHex(words: Uint32Array, start: number, end: number): void {
    let at = this.length
    for (let place = start; place < end; place++, at += 8) {
      const bits = words[place]!
      this.view.setInt32(at, hex[bits & 255]! | (hex[(bits >>> 8) & 255]! << 16), true)
      this.view.setInt32(at + 4, hex[(bits >>> 16) & 255]! | (hex[bits >>> 24]! << 16), true)
    }
    this.length = at
  }
}

/** Copying runs at most so many bytes over the end, in what is read and in what is written. */
const slack = 16

/**
 * Copies bytes and gives where they end. Sixteen at a time; the last step copies some that are not asked for, and what comes
 * next is written over them. They are carried as numbers, unchanged, because eight bytes of UTF-8 (or the zeros behind it)
 * are never a NaN: that ends in F0 to FF and then 7F or FF, which no text does.
 */
export function copy(source: DataView, start: number, end: number, target: DataView, to: number): number {
  for (let from = start, at = to; from < end; from += 16, at += 16) {
    target.setFloat64(at, source.getFloat64(from, true), true)
    target.setFloat64(at + 8, source.getFloat64(from + 8, true), true)
  }
  return to + end - start
}

const [hyphen, zero] = [45, 48]

/** Two characters as one number, the first in the low byte. */
const twoCharacters = (text: string) => text.charCodeAt(0) | (text.charCodeAt(1) << 8)
const pairs = Uint16Array.from({ length: 100 }, (_, number) => twoCharacters(`${100 + number}`.slice(1)))
const hex = Uint16Array.from({ length: 256 }, (_, byte) => twoCharacters((256 + byte).toString(16).slice(1)))
