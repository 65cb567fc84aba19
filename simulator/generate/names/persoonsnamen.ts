import { chanceOf, drawsOf } from '../../random.ts'
import type { Background } from '../options.ts'
import { hasDutchName } from './backgrounds.ts'
import { type Achternaam, joinAchternaam, type Voornaam } from './name-tables.ts'
import { namesOf } from './namen.ts'

/** A name in all its forms. `voornamen` are the official ones; `roepnaam` is what everybody says. */
export type Persoonsnaam = Achternaam & {
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

/** Gives names to people out of streams named after `stream`. `isTaken` says which roepnaam a sibling has already. */
export function createNamer(
  seed: string | number,
  stream: string,
  shares: { readonly formeel: number; readonly dubbel: number; readonly dubbelVrouw: number },
): (person: Person, isTaken: (roepnaam: string) => boolean) => Persoonsnaam {
  const draws = (field: string) => drawsOf(seed, `${stream}/${field}`)
  const [first, officialDraw, moreDraw, secondDraw, dutchDraw] = [
    draws('roepnaam'),
    draws('voornamen/formeel'),
    draws('voornamen/aantal'),
    draws('voornamen/volgnaam'),
    draws('roepnaam/nederlands'),
  ]
  const [surnameDraw, doubleDraw, otherDraw] = [
    draws('achternaam'),
    draws('achternaam/dubbel'),
    draws('achternaam/tweede'),
  ]
  return ({ person, family, background, yearOfBirth, man }, isTaken) => {
    const tables = namesOf(background)
    const sex = man ? 'jongens' : 'meisjes'
    const table = (hasDutchName(background, dutchDraw(person)) ? namesOf('nederlands') : tables).voornaam(yearOfBirth)[
      sex
    ]
    let called = table(first(person * 4))
    for (let again = 1; again < 4 && isTaken(called.naam); again++) called = table(first(person * 4 + again))
    const official =
      called.formeel !== undefined && chanceOf(officialDraw(person), shares.formeel) ? called.formeel : called
    let voornamen = official.naam
    let voorletters = lettersOf(official)
    let share = moreDraw(person) / 4294967296
    for (const [index, limit] of tables.meer.entries()) {
      if (share >= limit) {
        share -= limit
        continue
      }
      for (let number = 0; number <= index; number++) {
        const extra = tables.volgnaam[sex](secondDraw(person * 4 + number))
        if (extra === official || voornamen.includes(extra.naam)) continue
        voornamen += ` ${extra.naam}`
        voorletters += extra.letter
      }
      break
    }
    const own = tables.achternaam(surnameDraw(family))
    const { achternaam, voorvoegsel } = man ? own : (own.vrouwelijk ?? own)
    const double = chanceOf(doubleDraw(family), man ? shares.dubbel : shares.dubbelVrouw)
    const whole = double ? `${achternaam}-${joinAchternaam(tables.achternaam(otherDraw(family)))}` : achternaam
    const naam = { achternaam: whole, voornamen, voorletters: voorletters.slice(0, 6), roepnaam: called.naam }
    return voorvoegsel === undefined ? naam : { ...naam, voorvoegsel }
  }
}

/** Two initials for `Jan-Willem` and `Jia Yi`, one for most. */
function lettersOf({ naam, letter }: Voornaam): string {
  const next = /[- ](\p{Lu})/u.exec(naam)
  return next === null ? letter : letter + next[1]
}
