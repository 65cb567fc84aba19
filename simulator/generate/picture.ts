import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { itemAt, numberAt } from '../../src/within.ts'
import { amount } from '../amount.ts'
import { joinAchternaam } from './names/achternamen.ts'

/** A school as a page to read: its groups and who teaches them, and `sample` pupils of each (all of them with Infinity). */
export function pictureOf(school: School, sample = 4): string {
  const { naam = 'School', brincode = '', dependancecode = '', schooljaar, peildatum } = school
  const { groepen = [], leerlingen, leerkrachten = [] } = school
  const members = new Map<string, Leerling[]>()
  for (const leerling of leerlingen)
    for (const key of [leerling.groep, ...(leerling.samengesteldeGroepen ?? [])])
      if (key !== undefined) members.set(key, [...(members.get(key) ?? []), leerling])
  const membersOf = (key: string): readonly Leerling[] => members.get(key) ?? []
  const teachersOf = (key: string) =>
    leerkrachten.filter((leerkracht) => leerkracht.groepen?.some((groep) => groep.key === key)).map(nameOf)
  const stam = groepen.filter(({ soort }) => soort === 'groep')
  const rows = groepen.map((groep) => {
    const own = membersOf(groep.key)
    return [groep.naam, yearsOf(groep, own), String(own.length), teachersOf(groep.key).join(', ')]
  })
  const without = leerkrachten.filter(({ groepen = [] }) => groepen.length === 0)
  const parts = [
    `${naam}  ${brincode}${dependancecode}  schooljaar ${schooljaar}${peildatum === undefined ? '' : `, op ${dutchDate(peildatum)}`}`,
    [
      amount(leerlingen.length, 'leerling', 'leerlingen'),
      amount(stam.length, 'groep', 'groepen'),
      amount(groepen.length - stam.length, 'samengestelde groep', 'samengestelde groepen'),
      `${amount(leerkrachten.length, 'leerkracht', 'leerkrachten')} en anderen`,
    ].join(', '),
    '',
    ...table([['groep', 'jaar', 'leerlingen', 'leerkrachten'], ...rows]),
    '',
    ...(without.length === 0
      ? []
      : [`zonder groep: ${without.map((one) => `${nameOf(one)} (${roleOf(one)})`).join(', ')}`, '']),
    ...stam.flatMap(({ key, naam }) => [...sampleOf(naam, membersOf(key), sample), '']),
  ]
  return `${parts.join('\n').trimEnd()}\n`
}

function sampleOf(naam: string, leerlingen: readonly Leerling[], sample: number): readonly string[] {
  // By code units, not by a language's rules: those differ between machines.
  const sorted = leerlingen.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const step = Math.max(1, Math.floor(sorted.length / sample))
  const shown = sorted.filter((_, index) => index % step === 0).slice(0, sample)
  const more = sorted.length - shown.length
  const rows = shown.map((leerling) => [
    `  ${nameOf(leerling)}`,
    `${leerling.voorletters ?? ''}${leerling.voornamen === leerling.roepnaam ? '' : ` (${leerling.voornamen})`}`,
    leerling.geboortedatum === undefined ? '' : dutchDate(leerling.geboortedatum),
    leerling.geslacht === '1' ? 'jongen' : leerling.geslacht === '2' ? 'meisje' : '',
  ])
  return [naam, ...table(rows), ...(more > 0 ? [`  en ${more} anderen`] : [])]
}

const sortKey = ({ achternaam = '', roepnaam = '', key = '' }: Leerling) => `${achternaam}\u0000${roepnaam}\u0000${key}`
const nameOf = (person: Leerling | Leerkracht) => `${person.roepnaam ?? ''} ${joinAchternaam(person)}`.trim()
const roleOf = ({ rollen = [] }: Leerkracht) =>
  rollen.map((rol) => ('rol' in rol ? rol.rol : rol.rolomschrijving)).join(', ')

/** `C (1, 2)` for a combination group: the years are the pupils' own. */
function yearsOf(groep: Groep, leerlingen: readonly Leerling[]): string {
  if (groep.soort !== 'groep') return '-'
  if (groep.jaargroep !== 'C') return groep.jaargroep
  return `C (${[...new Set(leerlingen.map(({ jaargroep }) => jaargroep ?? '?'))].sort().join(', ')})`
}

const dutchDate = (day: string) => day.split('-').reverse().join('-')

/** Columns of equal width, two spaces apart; the last one ragged. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => itemAt(row, column).length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(numberAt(widths, column)))
      .join('  ')
      .trimEnd(),
  )
}
