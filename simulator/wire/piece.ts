import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { bytesOf } from './envelope.ts'
import { kept, type Piece } from './kept.ts'

export const pieceOf = (text: string): Piece => ({ text })

/** The piece of a record in the way of a writer, written once: so one changed pupil costs one pupil. */
export function pieceFor<Record extends object>(
  writer: SchoolWriter,
  record: Record,
  write: (record: Record) => string,
): Piece {
  const pieces = kept.pieces.of.get(writer) ?? new WeakMap<object, Piece>()
  kept.pieces.of.set(writer, pieces)
  const known = pieces.get(record)
  if (known !== undefined) return known
  const piece = pieceOf(write(record))
  pieces.set(record, piece)
  return piece
}

/** All pieces as they go on the wire. In UTF-8 the kept bytes are put together: making them of one long text costs ten times more. */
export function join(dialect: Dialect, pieces: readonly Piece[]): Uint8Array {
  if (dialect.rewrite !== undefined || dialect.encoding !== undefined)
    return bytesOf(dialect, pieces.map(textOf).join(''), false)
  return Buffer.concat(pieces.map(utf8Of))
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : Buffer.from(piece.utf8).toString())

function utf8Of(piece: Piece): Uint8Array {
  if (!('text' in piece)) return piece.utf8
  const bytes = piece.utf8 ?? Buffer.from(piece.text)
  piece.utf8 = bytes
  return bytes
}
