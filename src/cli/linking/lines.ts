import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const pieceSize = 1 << 18

/** The lines of a file of ours, none of them empty, held a piece at a time; none where there is no such file. */
export function* linesIn(file: string): Generator<string> {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r')
  try {
    const decoder = new StringDecoder('utf8')
    const piece = Buffer.allocUnsafe(pieceSize)
    let rest = ''
    for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, size))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') yield line
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(handle)
  }
}

/** Writes a file of ours line by line, held up to a piece. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const handle = openSync(file, 'w')
  try {
    let text = ''
    const flush = () => {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      text = ''
    }
    for (const line of lines) {
      text += `${line}\n`
      if (text.length >= pieceSize) flush()
    }
    flush()
  } finally {
    closeSync(handle)
  }
}

/** A line that begins with its place and a tab. */
const placeOf = (line: string) => Number(line.slice(0, line.indexOf('\t')))

/** The lines of several files, each in the order of its places, all together in that order; without their places. */
export function* mergedByPlace(files: readonly string[]): Generator<string> {
  const heads = files.flatMap((file) => {
    const lines = linesIn(file)
    const first = lines.next()
    return first.done === true ? [] : [{ lines, line: first.value, place: placeOf(first.value) }]
  })
  for (;;) {
    let [least] = heads
    if (least === undefined) return
    for (const head of heads) if (head.place < least.place) least = head
    yield least.line.slice(least.line.indexOf('\t') + 1)
    const next = least.lines.next()
    if (next.done === true) heads.splice(heads.indexOf(least), 1)
    else Object.assign(least, { line: next.value, place: placeOf(next.value) })
  }
}
