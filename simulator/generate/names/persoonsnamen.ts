import { chanceOf, drawsOf } from '../../random.ts'
import type { Background } from '../options.ts'
import { hasDutchName } from './backgrounds.ts'
import { type Achternaam, joinAchternaam } from './name-tables.ts'
import { type NameTables, namesOf } from './namen.ts'

/** A name in all its forms. `voornamen` are the official ones; `roepnaam` is what everybody says. */
export type Persoonsnaam = {
  readonly achternaam: string
  readonly voorvoegsel: string | undefined
  readonly voornamen: string
  readonly voorletters: string
  readonly roepnaam: string
}

export type Person = {
  /** Place in the streams: one number per person. */
  readonly person: number
  /** One number per household: who shares it shares background and family name. */
  readonly family: number
  readonly background: Background
  readonly yearOfBirth: number
  readonly man: boolean
}

/** Gives names to people out of streams named after `stream`. `isTaken` says whether a sibling of theirs has this roepnaam. */
export function createNamer(
  seed: string | number,
  stream: string,
  shares: { readonly formeel: number; readonly dubbel: number; readonly dubbelVrouw: number },
  isTaken: (person: number, roepnaam: string) => boolean,
): (person: Person) => Persoonsnaam {
  const draws = (field: string) => drawsOf(seed, `${stream}/${field}`)
  const firstDraw = draws('roepnaam')
  const officialDraw = draws('voornamen/formeel')
  const moreDraw = draws('voornamen/aantal')
  const secondDraw = draws('voornamen/volgnaam')
  const dutchDraw = draws('roepnaam/nederlands')
  const surnameDraw = draws('achternaam')
  const doubleDraw = draws('achternaam/dubbel')
  const otherDraw = draws('achternaam/tweede')
  return ({ person, family, background, yearOfBirth, man }) => {
    const tables = namesOf(background)
    const sex = man ? 'jongens' : 'meisjes'
    const firsts = hasDutchName(background, dutchDraw(person)) ? namesOf('nederlands') : tables
    const table = firsts.voornaam(yearOfBirth)[sex]
    let called = table(firstDraw(person * 4))
    for (let again = 1; again < 4 && isTaken(person, called.naam); again++)
      called = table(firstDraw(person * 4 + again))
    const { formeel } = called
    const official = formeel !== undefined && chanceOf(officialDraw(person), shares.formeel) ? formeel : called
    let voornamen = official.naam
    let voorletters = official.letter
    const more = numberOfMore(tables.meer, moreDraw(person))
    for (let number = 0; number < more; number++) {
      const extra = tables.volgnaam[sex](secondDraw(person * 4 + number))
      if (voornamen.includes(extra.naam)) continue
      voornamen += ` ${extra.naam}`
      voorletters += extra.letter
    }
    if (voorletters.length > 6) voorletters = voorletters.slice(0, 6)
    const formOf = (family: Achternaam) => (man ? family : (family.vrouwelijk ?? family))
    const { achternaam: single, voorvoegsel } = formOf(tables.achternaam(surnameDraw(family)))
    const double = chanceOf(doubleDraw(family), man ? shares.dubbel : shares.dubbelVrouw)
    const achternaam = double ? `${single}-${joinAchternaam(formOf(tables.achternaam(otherDraw(family))))}` : single
    return { achternaam, voorvoegsel, voornamen, voorletters, roepnaam: called.naam }
  }
}

/** How many first names come after the first: 0 to 3. */
function numberOfMore([two, three, four]: NameTables['meer'], draw: number): number {
  const share = draw / 4294967296
  return share < two ? 1 : share < two + three ? 2 : share < two + three + four ? 3 : 0
}
