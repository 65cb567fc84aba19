import { isFormWord } from '../../src/disguise/kept-words.ts'
import { wordsOf } from '../../src/disguise/names.ts'
import type { School } from '../../src/school/school.ts'

/** Everything in a school that says who somebody is, as long as it is too long to come out by chance. */
export function originalsOf({ leerlingen, leerkrachten = [] }: School): readonly string[] {
  const people = [...leerlingen, ...leerkrachten]
  const words = people.flatMap(({ achternaam, roepnaam, voornamen, emailadres }) =>
    wordsOf([achternaam, roepnaam, voornamen, emailadres?.split('@')[0]].join(' ')),
  )
  return [
    ...words.filter((word) => word.length >= 6 && !isFormWord(word) && !/^leer(?:ling|kracht)$/.test(word)),
    ...people.flatMap(({ key, eckid }) => [key, eckid?.split('/').at(-1)]).filter((text) => (text?.length ?? 0) >= 7),
  ].map((text) => text!.toLowerCase())
}
