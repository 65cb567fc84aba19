import { wordsOf } from '../../src/disguise/each-word.ts'
import { isFormWord } from '../../src/disguise/kept-words.ts'
import { fold } from '../../src/link/fold.ts'
import { pairsOfNicknames } from '../../src/link/nicknames.ts'
import { transliterations } from '../../src/link/romanise.ts'
import type { School } from '../../src/school/school.ts'

/** Names that the disguise may give to another: that one is somebody's elsewhere says nothing. */
const givenOut = new Set([...transliterations.flat(), ...pairsOfNicknames.flat()])

/** Everything in a school that says who somebody is, as long as it is too long to come out by chance. */
export function originalsOf({ leerlingen, leerkrachten = [] }: School): readonly string[] {
  const people = [...leerlingen, ...leerkrachten]
  const words = people.flatMap(({ achternaam, roepnaam, voornamen, emailadres }) =>
    wordsOf([achternaam, roepnaam, voornamen, emailadres?.split('@')[0]].join(' ')),
  )
  return [
    ...words.filter(
      (word) =>
        word.length >= 6 && !isFormWord(word) && !givenOut.has(fold(word)) && !/^leer(?:ling|kracht)$/.test(word),
    ),
    ...people.flatMap(({ key, eckid }) => [key, eckid?.split('/').at(-1)]).filter((text) => (text?.length ?? 0) >= 7),
  ].map((text) => text!.toLowerCase())
}
