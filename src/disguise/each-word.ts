import { repaired } from '../link/repair.ts'
import { piecesOf, spellingOf } from './words.ts'

/** Each word made another. What went through a wrong code page is mended first, and broken again. */
export function eachWord(text: string, made: (word: string) => string): string {
  const mended = repaired(text)
  const now = piecesOf(mended)
    .map((piece) => (piece.word ? made(piece.text) : piece.text))
    .join('')
  if (mended === text) return now
  return text.includes('&') ? asEntities(now) : Buffer.from(now, 'utf8').toString('latin1')
}

const asEntities = (text: string): string => text.replace(/[^\x00-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`)

/** The words of a text as they are looked up. */
export const wordsOf = (text: string): readonly string[] =>
  piecesOf(repaired(text)).flatMap((piece) => (piece.word ? [spellingOf(piece.text)] : []))
