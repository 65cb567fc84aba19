import { chanceOf, drawsOf } from '../../random.ts'
import { hasDutchName } from './backgrounds.ts'
import { type Achternaam, joinAchternaam, type Voornaam } from './name-tables.ts'
import { type NameTables, namesOf } from './namen.ts'

/** What was drawn for one person: entries of the tables, not yet put together. One is used again for the next person. */
export type NaamKeuze = {
  /** The family name as this person bears it, and the second half of a double one. */
  achternaam: Achternaam
  tweede: Achternaam | undefined
  /** What everybody says, and what stands first in the register. */
  roepnaam: Voornaam
  eerste: Voornaam
  /** How many of `volgnamen` count: 0 to 3, all different. */
  aantal: number
  readonly volgnamen: Voornaam[]
}

/** A name in all its forms. `voornamen` are the official ones. */
export type Persoonsnaam = {
  readonly achternaam: string
  readonly voorvoegsel: string | undefined
  readonly voornamen: string
  readonly voorletters: string
  readonly roepnaam: string
}

/** How often official names differ from the roepnaam, and family names are double (of men, of women); 0 to 1. */
export type NaamAandelen = { readonly formeel: number; readonly dubbel: number; readonly dubbelVrouw: number }

/**
 * Draws names out of streams named after `stream`. `person` and `family` are places in the streams: who shares a family
 * shares the family name. `isTaken` says whether a sibling of theirs has this roepnaam already.
 */
export function createNamer(
  seed: string | number,
  stream: string,
  aandelen: NaamAandelen,
  isTaken: (person: number, roepnaam: string) => boolean,
): (person: number, family: number, tables: NameTables, yearOfBirth: number, man: boolean) => NaamKeuze {
  const draws = (field: string) => drawsOf(seed, `${stream}/${field}`)
  const firstDraw = draws('roepnaam')
  const officialDraw = draws('voornamen/formeel')
  const moreDraw = draws('voornamen/aantal')
  const secondDraw = draws('voornamen/volgnaam')
  const dutchDraw = draws('roepnaam/nederlands')
  const surnameDraw = draws('achternaam')
  const doubleDraw = draws('achternaam/dubbel')
  const otherDraw = draws('achternaam/tweede')
  const none = { naam: '', letter: '', place: -1 }
  const keuze: NaamKeuze = {
    achternaam: { achternaam: '', place: -1 },
    tweede: undefined,
    roepnaam: none,
    eerste: none,
    aantal: 0,
    volgnamen: [none, none, none],
  }
  return (person, family, tables, yearOfBirth, man) => {
    const firsts = hasDutchName(tables, dutchDraw(person)) ? namesOf('nederlands') : tables
    const sexes = firsts.voornaam(yearOfBirth)
    const table = man ? sexes.jongens : sexes.meisjes
    let roepnaam = table(firstDraw(person * 4))
    for (let again = 1; again < 4 && isTaken(person, roepnaam.naam); again++)
      roepnaam = table(firstDraw(person * 4 + again))
    const { formeel } = roepnaam
    const eerste = formeel !== undefined && chanceOf(officialDraw(person), aandelen.formeel) ? formeel : roepnaam
    const more = numberOfMore(tables.meer, moreDraw(person))
    const others = man ? tables.volgnaam.jongens : tables.volgnaam.meisjes
    let aantal = 0
    for (let number = 0; number < more; number++) {
      const extra = others(secondDraw(person * 4 + number))
      if (!isAmong(extra.naam, eerste, keuze.volgnamen, aantal)) keuze.volgnamen[aantal++] = extra
    }
    keuze.roepnaam = roepnaam
    keuze.eerste = eerste
    keuze.aantal = aantal
    keuze.achternaam = formOf(tables.achternaam(surnameDraw(family)), man)
    keuze.tweede = chanceOf(doubleDraw(family), man ? aandelen.dubbel : aandelen.dubbelVrouw)
      ? formOf(tables.achternaam(otherDraw(family)), man)
      : undefined
    return keuze
  }
}

/** Puts the drawn parts together as a register writes them. Initials are cut at six, as the standard does. */
export function spellName({ achternaam, tweede, roepnaam, eerste, aantal, volgnamen }: NaamKeuze): Persoonsnaam {
  let voornamen = eerste.naam
  let voorletters = eerste.letter
  for (let number = 0; number < aantal; number++) {
    voornamen += ` ${volgnamen[number]!.naam}`
    voorletters += volgnamen[number]!.letter
  }
  return {
    achternaam: tweede === undefined ? achternaam.achternaam : doubleName(achternaam, tweede),
    voorvoegsel: achternaam.voorvoegsel,
    voornamen,
    voorletters: voorletters.length > 6 ? voorletters.slice(0, 6) : voorletters,
    roepnaam: roepnaam.naam,
  }
}

/** `Jansen-van den Berg`; the voorvoegsel of the first half stays apart. */
export const doubleName = (first: Achternaam, second: Achternaam) => `${first.achternaam}-${joinAchternaam(second)}`

const formOf = (family: Achternaam, man: boolean): Achternaam => (man ? family : (family.vrouwelijk ?? family))

function isAmong(naam: string, eerste: Voornaam, volgnamen: readonly Voornaam[], aantal: number): boolean {
  if (eerste.naam === naam) return true
  for (let number = 0; number < aantal; number++) if (volgnamen[number]!.naam === naam) return true
  return false
}

/** How many first names come after the first: 0 to 3. */
function numberOfMore({ een, twee, drie }: NameTables['meer'], draw: number): number {
  const share = draw / 4294967296
  return share < een ? 1 : share < een + twee ? 2 : share < een + twee + drie ? 3 : 0
}
