import type { Jaargroep, Stamgroep } from '../../src/school/groep.ts'
import { itemAt, numberAt } from '../../src/within.ts'
import { drawBelow, drawsOf } from '../random.ts'
import type { Plan, PlannedGroup } from './group-plan.ts'
import type { KeyMaker } from './identifiers.ts'
import type { Groepsnamen, Sector, Settled } from './options.ts'

const styles: readonly Groepsnamen[] = ['cijfer', 'cijfer', 'groep', 'groep', 'schooljaar', 'dier', 'dier-schooljaar']

/** Names for classes that are called after animals; enough for the largest school, then they get a number. */
const dieren = [
  'Albatros',
  'Bevers',
  'Dolfijnen',
  'Eekhoorns',
  'Egels',
  'Flamingo',
  'Giraffen',
  'IJsvogel',
  'Kangoeroes',
  'Kikkers',
  'Kolibrie',
  'Koala',
  'Leeuwen',
  'Lieveheersbeestjes',
  'Lynx',
  'Marmotten',
  'Mieren',
  'Neushoorns',
  'Olifanten',
  'Otters',
  'Panda',
  'Pinguïns',
  'Poema',
  'Rupsen',
  'Schildpadden',
  'Specht',
  'Uilen',
  'Vlinders',
  'Vossen',
  'Walvissen',
  'Wasberen',
  'Wolven',
  'Zeehonden',
  'Zebra',
]

/** The stamgroepen, in the order of the plan. */
export function makeGroepen(settled: Settled, stream: string, plan: Plan, keyOf: KeyMaker): readonly Stamgroep[] {
  const draw = (field: string) => drawsOf(settled.seed, `${stream}/${field}`)(0)
  const style = settled.groepsnamen ?? itemAt(styles, drawBelow(draw('groepsnamen'), styles.length))
  const firstAnimal = drawBelow(draw('groepsnamen/dier'), dieren.length)
  return plan.groups.map((group, index) => ({
    id: `${stream}/groep/${index}`,
    soort: 'groep',
    key: keyOf('groep', index),
    naam: naamOf(style, settled, group, firstAnimal + index),
    jaargroep: jaargroepOf(settled.sector, group.years),
  }))
}

/** What stands on the wire for a year of this sector; more than one year in a group is `C`. */
export function jaargroepOf(sector: Sector, years: readonly number[]): Jaargroep {
  if (sector === 'SBO') return 'S'
  if (sector === 'SO') return 'V'
  if (years.length > 1) return 'C'
  const year = numberAt(years, 0)
  return (sector === 'VO' ? String(year + 2) : String(year)) as Jaargroep
}

function naamOf(style: Groepsnamen, { sector, schooljaar }: Settled, group: PlannedGroup, animal: number): string {
  const letter = group.parallel === -1 ? '' : letterOf(group.parallel)
  const counted = group.years.map((year) => (sector === 'VO' ? year - 8 : year))
  const years = counted.length > 3 ? `${counted[0]} t/m ${counted.at(-1)}` : counted.join('/')
  if (sector === 'VO') return `${years}${letter === '' ? 'A' : letter}`
  const name = `${years}${letter}`
  const round = Math.floor(animal / dieren.length)
  const dier = `${dieren[animal % dieren.length]}${round === 0 ? '' : ` ${round + 1}`}`
  if (style === 'cijfer') return name
  if (style === 'groep') return `Groep ${name}`
  if (style === 'schooljaar') return `${schooljaar} - ${name}`
  return style === 'dier' ? dier : `${dier} ${schooljaar.slice(2, 4)}-${schooljaar.slice(7)}`
}

/** A, B, … Z, AA, AB. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
