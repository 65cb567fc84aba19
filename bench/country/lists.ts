import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { randomOf } from '../../simulator/random.ts'
import type { Person } from '../../src/link/people.ts'
import { type Slips, slip } from '../link/slips.ts'

/** What the lists of a country hold beside names, birth date and sex. */
export const holdings = {
  /** Names, birth date and sex. */
  names: [],
  /** And the voorletters, of all given names. */
  voorletters: ['voorletters'],
  /** And the school and the group, as lists of schools put together have. The numbers of the schools are other ones. */
  school: ['voorletters', 'school', 'jaargroep', 'groep', 'key'],
} as const satisfies Readonly<Record<string, readonly (keyof Person)[]>>

export type Holding = keyof typeof holdings

const always = ['id', 'achternaam', 'voorvoegsel', 'roepnaam', 'geboortedatum', 'geslacht'] as const

const pupils = 212
/** Share of either list that is absent from the other. */
const absent = 0.15
/** One in eight records has one. */
const slips: Slips = {
  typo: 0.025,
  spelling: 0.02,
  shorter: 0.005,
  noGiven: 0.005,
  digit: 0.008,
  swappedDate: 0.015,
  lostVoorvoegsel: 0.03,
  movedVoorvoegsel: 0.05,
}

/**
 * Writes two lists of made-up children: `existing` as asked, and six for each seven of those who come. Who is the same has the same number behind the letter of
 * the id. Returns how many came, and how many of them are in the other list.
 */
export async function writeLists(seed: string, existing: number, holding: Holding, folder: string) {
  const columns: readonly (keyof Person)[] = [...always, ...holdings[holding]]
  const had = createWriteStream(`${folder}/existing.csv`)
  const came = createWriteStream(`${folder}/incoming.csv`)
  const random = randomOf(seed, 'country')
  for (const stream of [had, came]) stream.write(`${columns.join(',')}\n`)
  const incoming = Math.round((existing * 6) / 7)
  const [both, news] = [Math.round(incoming * (1 - absent)), Math.round(incoming * absent)]
  // Of all there are, some are in the first list alone, some in the second.
  const all = existing + news
  let count = 0
  let written = { existing: 0, incoming: 0, both: 0 }
  for (let school = 0; count < all; school++) {
    const { leerlingen, groepen = [] } = generateSchool({ seed: `${seed}/${school}`, schooljaar: '2026-2027', pupils })
    const names = new Map(groepen.map(({ key, naam }) => [key, naam]))
    for (const leerling of leerlingen) {
      if (count === all) break
      const number = count++
      const { roepnaam, voorvoegsel, achternaam, voorletters, geboortedatum, geslacht, jaargroep, groep } = leerling
      const person = {
        roepnaam,
        voorvoegsel,
        achternaam,
        voorletters,
        geboortedatum,
        geslacht,
        jaargroep,
        groep: names.get(groep ?? ''),
        school: `S${school}`,
      }
      const drawn = random.next() * all
      const isHad = drawn < existing
      const isCame = drawn < both || drawn >= existing
      if (isHad) await write(had, line({ ...person, id: `e${number}`, key: String(number) }, columns))
      if (isCame) {
        const own = { given: roepnaam ?? '', surname: achternaam ?? '' }
        const changed = slip({ ...person, id: `i${number}`, key: `9${number}` }, slips, random, own)
        await write(came, line(changed, columns))
      }
      written = {
        existing: written.existing + Number(isHad),
        incoming: written.incoming + Number(isCame),
        both: written.both + Number(isHad && isCame),
      }
    }
  }
  await Promise.all([had, came].map((stream) => new Promise<void>((done) => stream.end(() => done()))))
  return written
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

const line = (person: Person, columns: readonly (keyof Person)[]) =>
  `${columns.map((column) => quoted(person[column] ?? '')).join(',')}\n`

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
