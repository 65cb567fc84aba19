import type { Leerkracht, LeerkrachtGroep, Leerkrachtrol } from '../../src/school/leerkracht.ts'
import { itemAt } from '../../src/within.ts'
import { chanceOf, drawBelow, drawsOf } from '../random.ts'
import type { Frame } from './frame.ts'
import { eckidsOf } from './identifiers.ts'
import { backgroundOfLeerkrachten } from './names/backgrounds.ts'
import { drawNames, spellName } from './names/persoonsnamen.ts'

type Job = { readonly rol: Leerkrachtrol; readonly groepen: readonly LeerkrachtGroep[] }

/**
 * Women among teachers: 88 in a hundred in primary schools (CBS 2022,
 * https://www.blikopnieuws.nl/nieuws/307960/cbs-aandeel-vrouwelijke-werknemers-in-onderwijs-nog-verder-toegenomen.html).
 * For secondary schools our estimate.
 */
const shareOfWomen = { PO: 0.88, SBO: 0.85, SO: 0.82, VO: 0.55 }

/** Our estimate: grown-ups bear an official name more often, and married women a double family name (`de Boer-Jansen`). */
const adultNames = { formeel: 0.6, dubbel: [0.2, 0.01] } as const

/** Everybody who works at the school: teachers of groups first, then those without. */
export function makeLeerkrachten(frame: Frame, domain: string): readonly Leerkracht[] {
  const { settled, stream, keyOf } = frame
  const own = `${stream}/leerkracht`
  const draws = (field: string) => drawsOf(settled.seed, `${own}/${field}`)
  const [sexDraw, birthDraw, backgroundDraw] = [draws('geslacht'), draws('geboortejaar'), draws('achtergrond')]
  const jobs = jobsOf(frame, own)
  const familyOf = Uint16Array.from(jobs.keys())
  const namen = drawNames(settled.seed, own, adultNames, {
    man: Uint8Array.from(jobs, (_, index) => (chanceOf(sexDraw(index), shareOfWomen[settled.sector]) ? 0 : 1)),
    familyOf,
    tablesOf: jobs.map((_, index) => backgroundOfLeerkrachten(backgroundDraw(index))),
    // From just out of college to nearly retired.
    yearOfBirth: Uint16Array.from(familyOf, (index) => settled.year - 22 - drawBelow(birthDraw(index), 44)),
    olderSiblingOf: new Int16Array(jobs.length).fill(-1),
  })
  const eckids = settled.eckid === 'all' ? eckidsOf(settled.seed, own, jobs.length) : undefined
  const addresses = new Set<string>()
  return jobs.map(({ rol, groepen }, index): Leerkracht => {
    const { voorvoegsel, ...naam } = spellName(namen, index)
    return {
      id: `${own}/${index}`,
      key: keyOf('leerkracht', index),
      ...(eckids === undefined ? undefined : { eckid: itemAt(eckids, index) }),
      ...naam,
      ...(voorvoegsel === undefined ? undefined : { voorvoegsel }),
      emailadres: addressOf(naam.roepnaam, `${voorvoegsel ?? ''}${naam.achternaam}`, domain, addresses),
      rollen: [{ rol }],
      ...(groepen.length === 0 ? undefined : { groepen }),
    }
  })
}

/** One or two teachers a group (a large unit has one for every forty pupils), then the others by size of the school. */
function jobsOf({ settled, plan, stamgroepen, samengesteld }: Frame, own: string): readonly Job[] {
  const duoDraw = drawsOf(settled.seed, `${own}/duo`)
  const jobs: Job[] = stamgroepen.flatMap(({ key }, index) => {
    const duo = chanceOf(duoDraw(index), settled.duoTeachers) ? 2 : 1
    const teachers = Math.max(duo, Math.ceil(itemAt(plan.groups, index).size / 40))
    return Array.from({ length: teachers }, (_, number): Job => {
      const own = samengesteld.groepen.filter((_, place) => number === 0 && samengesteld.givenBy[place] === index)
      const inSamengesteld = own.map(({ soort, key }) => ({ soort, key }))
      return { rol: 'LRK', groepen: [{ soort: 'groep', key }, ...inSamengesteld] }
    })
  })
  const forAll = samengesteld.groepen.filter((_, place) => samengesteld.givenBy[place] === undefined)
  if (forAll.length > 0) jobs.push({ rol: 'RT', groepen: forAll.map(({ soort, key }) => ({ soort, key })) })
  if (!settled.staffWithoutGroups) return jobs
  const times = (rol: Leerkrachtrol, number: number): Job[] =>
    Array.from({ length: number }, () => ({ rol, groepen: [] }))
  const { pupils, sector } = settled
  return [
    ...jobs,
    ...times('DIR', 1),
    ...times('ADJ', pupils >= 450 ? 1 : 0),
    ...times('IB', Math.ceil(pupils / 300)),
    ...times('OWA', sector === 'PO' ? Math.round(pupils / 130) : Math.ceil(pupils / 30)),
    ...times('VAK', sector === 'VO' ? Math.ceil(pupils / 18) : pupils >= 150 ? 1 : 0),
    ...times('ADM', pupils >= 100 ? 1 : 0),
    ...times('CON', pupils >= 100 ? Math.ceil(pupils / 700) : 0),
    ...times('ICT', pupils >= 300 ? 1 : 0),
  ]
}

/** `j.devries@deregenboog.example`; the second of the same gets a 2. Only letters and digits; `.example` never delivers. */
function addressOf(roepnaam: string, achternaam: string, domain: string, taken: Set<string>): string {
  const local = `${plain(roepnaam).slice(0, 1)}.${plain(achternaam)}`
  for (let number = 1; ; number++) {
    const address = `${local}${number === 1 ? '' : number}@${domain}`
    if (taken.has(address)) continue
    taken.add(address)
    return address
  }
}

const others: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', Ł: 'l', ø: 'o', đ: 'd' }

/** Letters and digits only: `Ömer` gives `omer`, `Łukasz` gives `lukasz`. */
export function plain(text: string): string {
  const letters = /^[ -~]*$/.test(text)
    ? text
    : Array.from(text, (letter) => others[letter] ?? letter)
        .join('')
        .normalize('NFD')
  return letters.toLowerCase().replace(/[^a-z0-9]/g, '')
}
