import { byteAt, itemAt, shortAt, wordAt } from '../../../src/within.ts'
import { chanceOf, type Draws, drawColumn, drawsOf } from '../../random.ts'
import { achternaamAt, joinAchternaam, vormenAt } from './achternamen.ts'
import { hasDutchName } from './backgrounds.ts'
import { pickName } from './name-tables.ts'
import { type Geslachten, type NameTables, namesOf } from './namen.ts'
import { registerAt, spellingAt, voornaamAt } from './voornamen.ts'

/** The people who are to have names, in columns: what is known of person 3 stands at place 3. */
export type Naamlozen = {
  readonly man: Uint8Array
  /** Who has the same number here has the same family name. */
  readonly familyOf: Uint16Array
  readonly tablesOf: readonly NameTables[]
  readonly yearOfBirth: Uint16Array
  /** The next older sibling or -1: no two of one family have the same roepnaam, while there are others. */
  readonly olderSiblingOf: Int16Array
}

/** What was drawn, in columns too: places of names in the tables, not yet put together. */
export type Naamkeuzes = {
  /** The family name as this person bears it. */
  readonly achternaam: Uint16Array
  /** The second half of a double one, or -1. */
  readonly tweede: Int16Array
  /** What everybody says, and what stands first in the register. */
  readonly roepnaam: Uint16Array
  readonly eerste: Uint16Array
  /** How many names come after the first, 0 to 3, all different; person 3's stand from place 9. */
  readonly aantal: Uint8Array
  readonly volgnamen: Uint16Array
}

/** How often official names differ from the roepnaam, and family names are double; 0 to 1. */
export type NaamAandelen = { readonly formeel: number; readonly dubbel: Geslachten<number> }

/** Draws names out of streams named after `stream`. */
export function drawNames(
  seed: string | number,
  stream: string,
  aandelen: NaamAandelen,
  people: Naamlozen,
): Naamkeuzes {
  const count = people.man.length
  const draws: DrawsOfField = {
    at: (field) => drawsOf(seed, `${stream}/${field}`),
    column: (field, column, step) => drawColumn(seed, `${stream}/${field}`, count, column, step),
  }
  const keuzes: Naamkeuzes = {
    achternaam: new Uint16Array(count),
    tweede: new Int16Array(count),
    roepnaam: new Uint16Array(count),
    eerste: new Uint16Array(count),
    aantal: new Uint8Array(count),
    volgnamen: new Uint16Array(count * 3),
  }
  drawAchternamen(draws, aandelen, people, keuzes)
  drawRoepnamen(draws, people, keuzes)
  drawVoornamen(draws, aandelen, people, keuzes)
  return keuzes
}

type DrawsOfField = {
  readonly at: (field: string) => Draws
  readonly column: (field: string, column: 0 | 1, step?: number) => Uint32Array
}

const sexOf = (man: Uint8Array, person: number): 0 | 1 => (byteAt(man, person) === 0 ? 0 : 1)

function drawAchternamen(draws: DrawsOfField, aandelen: NaamAandelen, people: Naamlozen, keuzes: Naamkeuzes): void {
  const { man, familyOf, tablesOf } = people
  const { achternaam, tweede } = keuzes
  const surnameDraws = draws.column('achternaam', 0)
  const doubleDraws = draws.column('achternaam/dubbel', 1)
  const otherDraw = draws.at('achternaam/tweede')
  for (let person = 0; person < man.length; person++) {
    const family = shortAt(familyOf, person)
    const table = itemAt(tablesOf, person).achternaam
    const sex = sexOf(man, person)
    achternaam[person] = shortAt(vormenAt, pickName(table, wordAt(surnameDraws, family)) * 2 + sex)
    const double = chanceOf(wordAt(doubleDraws, family), aandelen.dubbel[sex])
    tweede[person] = double ? shortAt(vormenAt, pickName(table, otherDraw(family)) * 2 + sex) : -1
  }
}

function drawRoepnamen(draws: DrawsOfField, people: Naamlozen, { roepnaam }: Naamkeuzes): void {
  const { man, tablesOf, yearOfBirth, olderSiblingOf } = people
  const firstDraws = draws.column('roepnaam', 0, 4)
  const againDraw = draws.at('roepnaam')
  const dutchDraws = draws.column('roepnaam/nederlands', 1)
  const nederlands = namesOf('nederlands')
  const isTaken = (person: number): boolean => {
    const spelling = spellingAt[shortAt(roepnaam, person)]
    for (let older = shortAt(olderSiblingOf, person); older !== -1; older = shortAt(olderSiblingOf, older))
      if (spellingAt[shortAt(roepnaam, older)] === spelling) return true
    return false
  }
  for (let person = 0; person < man.length; person++) {
    const own = itemAt(tablesOf, person)
    const sexes = (hasDutchName(own, wordAt(dutchDraws, person)) ? nederlands : own).voornaam(
      shortAt(yearOfBirth, person),
    )
    const table = sexes[sexOf(man, person)]
    roepnaam[person] = pickName(table, wordAt(firstDraws, person))
    for (let again = 1; again < 4 && isTaken(person); again++)
      roepnaam[person] = pickName(table, againDraw(person * 4 + again))
  }
}

function drawVoornamen(draws: DrawsOfField, aandelen: NaamAandelen, people: Naamlozen, keuzes: Naamkeuzes): void {
  const { man, tablesOf } = people
  const { roepnaam, eerste, aantal, volgnamen } = keuzes
  const officialDraws = draws.column('voornamen/formeel', 0)
  const moreDraws = draws.column('voornamen/aantal', 1)
  const secondDraw = draws.at('voornamen/volgnaam')
  const isAmong = (extra: number, first: number, from: number, to: number): boolean => {
    const spelling = spellingAt[extra]
    if (spellingAt[first] === spelling) return true
    for (let place = from; place < to; place++) if (spellingAt[shortAt(volgnamen, place)] === spelling) return true
    return false
  }
  for (let person = 0; person < man.length; person++) {
    const { volgnaam, meer } = itemAt(tablesOf, person)
    const called = shortAt(roepnaam, person)
    const first = shortAt(registerAt, called * 2 + Number(chanceOf(wordAt(officialDraws, person), aandelen.formeel)))
    const others = volgnaam[sexOf(man, person)]
    const more = numberOfMore(meer, wordAt(moreDraws, person))
    const from = person * 3
    let to = from
    for (let number = 0; number < more; number++) {
      const extra = pickName(others, secondDraw(person * 4 + number))
      if (!isAmong(extra, first, from, to)) volgnamen[to++] = extra
    }
    eerste[person] = first
    aantal[person] = to - from
  }
}

/** How many first names come after the first: 0 to 3. */
function numberOfMore({ een, twee, drie }: NameTables['meer'], draw: number): number {
  const share = draw / 4294967296
  // Without branches: no processor guesses which.
  return Number(share < een + twee + drie) * (1 + Number(share >= een) + Number(share >= een + twee))
}

/** A name in all its forms. `voornamen` are the official ones. */
export type Persoonsnaam = {
  readonly achternaam: string
  readonly voorvoegsel: string | undefined
  readonly voornamen: string
  readonly voorletters: string
  readonly roepnaam: string
}

const mostLetters = 6

/** Puts the drawn parts together as a register writes them. */
export function spellName(keuzes: Naamkeuzes, person: number): Persoonsnaam {
  const { achternaam, tweede, roepnaam, eerste, aantal, volgnamen } = keuzes
  let { naam: voornamen, letter: voorletters } = voornaamAt(shortAt(eerste, person))
  for (let number = 0; number < byteAt(aantal, person); number++) {
    const { naam, letter } = voornaamAt(shortAt(volgnamen, person * 3 + number))
    voornamen += ` ${naam}`
    voorletters += letter
  }
  const own = achternaamAt(shortAt(achternaam, person))
  const other = shortAt(tweede, person)
  return {
    // `Jansen-van den Berg`; the voorvoegsel of the first half stays apart.
    achternaam: other === -1 ? own.achternaam : `${own.achternaam}-${joinAchternaam(achternaamAt(other))}`,
    voorvoegsel: own.voorvoegsel,
    voornamen,
    voorletters: voorletters.length > mostLetters ? voorletters.slice(0, mostLetters) : voorletters,
    roepnaam: voornaamAt(shortAt(roepnaam, person)).naam,
  }
}
