import { fold } from '../link/fold.ts'
import { wordsOf } from './each-word.ts'
import { isFormWord } from './kept-words.ts'

/**
 * What is made up can be told from what is not by who reads it: of the words that would do, one is preferred that one word in four is,
 * and the last four digits of an ECK iD follow from those before. It is a public rule about what came out: it says nothing of who was there.
 */
export const isMarkedWord = (word: string): boolean => digest(fold(word).replaceAll(' ', '')) % 4 === 0

/** Digits of an ECK iD with its last four as they follow; a short one is no ECK iD, and stays. */
export function markedDigits(digits: string): string {
  if (digits.length < shortest) return digits
  const start = digits.slice(0, -marks)
  return start + marksBehind(start)
}

/** Whether these people were made up by us. Where there are too few of them nobody can tell: false. */
export function areMadeUp(
  people: Iterable<{
    readonly roepnaam?: string
    readonly achternaam?: string
    readonly voornamen?: string
    readonly eckid?: string
  }>,
): boolean {
  const words = new Set<string>()
  const eckids = new Set<string>()
  const names = new Set<string>()
  for (const { roepnaam = '', achternaam = '', voornamen = '', eckid } of people) {
    for (const name of [roepnaam, achternaam, voornamen]) names.add(name)
    if (eckid !== undefined) eckids.add(eckid)
  }
  for (const name of names) for (const word of wordsOf(name)) words.add(word)
  return doFollow(eckids) || areMarked(words)
}

/** Of real ones one in 65,536 follows by chance. */
function doFollow(eckids: ReadonlySet<string>): boolean {
  const all = [...eckids].flatMap(
    (eckid) => /^https:\/\/ketenid\.nl\/pilot\/([0-9a-f]{32,})$/i.exec(eckid.trim())?.[1] ?? [],
  )
  const follow = all.filter((digits) => markedDigits(digits.toLowerCase()) === digits.toLowerCase())
  return follow.length >= 2 && follow.length * 2 > all.length
}

/** So many more than one in four that chance does not give it in a hundred million files. */
function areMarked(words: ReadonlySet<string>): boolean {
  const all = [...words].filter((word) => word.length > 2 && !isFormWord(word))
  const marked = all.filter(isMarkedWord).length
  return all.length >= fewest && marked - all.length / 4 >= 6 * Math.sqrt((all.length * 3) / 16)
}

const fewest = 12
const shortest = 32
const marks = 4

const marksBehind = (start: string): string => (digest(start.toLowerCase()) & 0xffff).toString(16).padStart(marks, '0')

/** FNV-1a, its bits mixed. */
function digest(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
