import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import type { Background, GenerateOptions } from '../../../simulator/generate/options.ts'
import { type Random, randomOf } from '../../../simulator/random.ts'
import type { Person } from '../../../src/link/people.ts'
import type { Adversary, Altered, Child, Kind, Truth } from './kind.ts'
import { daysLater } from './pens.ts'

/** What must become of one who comes. */
export type Case = {
  readonly incoming: string
  readonly truth: Truth
  readonly existing?: string
  readonly kind: string
}

/** Two lists with every kind, each in schools of its own, and their answer key. Who is no case of the kind is `beside`. */
export type StressSet = {
  readonly existing: readonly Person[]
  readonly incoming: readonly Person[]
  readonly cases: readonly Case[]
}

export const perKind = 20

/** How large a set is, and whose children: absent, `perKind` of every background. */
export type StressOptions = {
  readonly children?: number
  readonly backgrounds?: GenerateOptions['backgrounds']
}

/** The same kinds, seed and options give the same lists. */
export function stressSet(kinds: readonly Kind[], seed: string, options: StressOptions = {}): StressSet {
  const { children = perKind, backgrounds } = options
  const pool = poolOf(seed, backgrounds)
  const parts = kinds.map((kind) => partOf(kind, children, pool, randomOf(seed, `stress/${kind.name}`)))
  return {
    existing: parts.flatMap(({ existing }) => existing),
    incoming: parts.flatMap(({ incoming }) => incoming),
    cases: parts.flatMap(({ cases }) => cases),
  }
}

const mixes: readonly Background[] = [
  'nederlands', 'nederlands', 'nederlands', 'fries', 'turks', 'marokkaans', 'surinaams', 'pools', 'oekraiens', 'syrisch', 'chinees', 'portugees',
] // biome-ignore format: a table

const pools = new Map<string, readonly Child[]>()

function poolOf(seed: string, backgrounds: GenerateOptions['backgrounds']): readonly Child[] {
  const name = `${seed}/${JSON.stringify(backgrounds)}`
  const pool = pools.get(name) ?? drawPool(seed, backgrounds)
  pools.set(name, pool)
  return pool
}

/** Children of every background, no two of whom share a surname and a day. */
function drawPool(seed: string, backgrounds: GenerateOptions['backgrounds']): Child[] {
  const asked = backgrounds === undefined ? mixes.map((one) => ({ [one]: 1 })) : [backgrounds]
  const seen = new Set<string>()
  return asked.flatMap((mix, place) =>
    generateSchool({ seed: `${seed}/${place}`, schooljaar: '2026-2027', pupils: 1500, backgrounds: mix, twins: 0, siblings: 0 })
      .leerlingen.map(({ roepnaam = '', achternaam = '', voorletters = '', voornamen = '', voorvoegsel, ...rest }, index): Child => ({
        key: String(100_000 + place * 2000 + index),
        eckid: rest.eckid,
        roepnaam,
        achternaam,
        voorvoegsel,
        voornamen: voornamen.split(' ').length > 1 ? voornamen : `${voornamen} Maria`,
        voorletters: voorletters.length > 1 ? voorletters : `${voorletters}M`,
        geboortedatum: rest.geboortedatum ?? '',
        geslacht: rest.geslacht ?? '1',
        jaargroep: rest.jaargroep ?? '3',
        groep: `${rest.jaargroep}${'AB'[index % 2]}`,
      }))
      .filter(({ roepnaam, achternaam, geboortedatum }) => {
        const names = [`${achternaam} ${geboortedatum}`, `${roepnaam} ${achternaam}`]
        const isNew = names.every((name) => !seen.has(name)) && !/-0[17]-01$/.test(geboortedatum)
        for (const name of names) seen.add(name)
        return isNew
      }),
  )
} // biome-ignore format: long lines

function partOf(kind: Kind, count: number, pool: readonly Child[], random: Random): StressSet {
  const shuffled = shuffle(pool, random)
  const chosen = shuffled.filter((child) => kind.needs?.(child) ?? true).slice(0, count)
  const fillers = shuffled.filter((child) => !chosen.includes(child))
  // A child of the pool stands in many kinds; its ECK iD is another in each.
  const children = chosen.map((child) => ({ ...child, eckid: `${child.eckid?.slice(0, -8)}${hex(random)}` }))
  const existing: Person[] = []
  const incoming: Person[] = []
  const cases: Case[] = []
  const anew = (kind.keys ?? 'anew') === 'anew'
  const size = kind.ownSchool
  children.forEach((child, index) => {
    const school = size === undefined ? kind.name : `${kind.name} ${index}`
    const mark = `${kind.name}/${index}`
    const have = (who: Child, name: string, change: Altered = {}) =>
      void existing.push(person({ ...who, eckid: undefined, ...change }, `${mark}/has/${name}`, school))
    const come = (who: Child, name: string, truth: Truth, change: Altered = {}, isCase = true) => {
      const number = anew && who.key !== undefined ? { key: `5${who.key}` } : {}
      const id = `${mark}/comes/${name}`
      incoming.push(person({ ...who, eckid: undefined, ...number, ...change }, id, school))
      cases.push({
        incoming: id,
        truth,
        kind: isCase ? kind.name : 'beside',
        ...(truth === 'new' ? {} : { existing: `${mark}/has/${name}` }),
      })
    }
    have(child, 'child', kind.had?.(child, random))
    const extra = kind.others?.(child, random) ?? {}
    for (const [place, one] of (extra.had ?? []).entries()) have(one, `extra${place}`)
    const isAboutOthers = kind.about === 'others' || kind.absent === true
    if (!kind.absent)
      come(child, 'child', isAboutOthers ? 'link' : kind.truth, kind.came?.(child, random), !isAboutOthers)
    extra.came?.forEach((one, place) => {
      come(one, `extra${place}`, isAboutOthers ? kind.truth : 'ask', {}, isAboutOthers)
    })
    for (const beside of besideOf(kind, index)) {
      const other = adversaryOf(beside, child, fillers[fillers.length - 1 - index]!)
      const isFamily = beside !== 'cousin' && beside !== 'namesake'
      if (isFamily) have(other, beside)
      come(other, beside, isFamily ? 'link' : 'new', {}, false)
    }
    if (size === undefined) return
    for (const filler of fillers.slice(index * size, index * size + size - 1)) {
      have(filler, `filler ${filler.key}`)
      come(filler, `filler ${filler.key}`, 'link', {}, false)
    }
  })
  if (size === undefined)
    for (const filler of fillers.slice(0, (kind.school ?? 30) * (count / perKind))) {
      existing.push(person({ ...filler, eckid: undefined }, `${kind.name}/has/${filler.key}`, kind.name))
      const number = anew ? { key: `5${filler.key}` } : {}
      incoming.push(person({ ...filler, eckid: undefined, ...number }, `${kind.name}/comes/${filler.key}`, kind.name))
      cases.push({
        incoming: `${kind.name}/comes/${filler.key}`,
        truth: 'link',
        kind: 'beside',
        existing: `${kind.name}/has/${filler.key}`,
      })
    }
  return { existing, incoming, cases }
}

/** What `koppelproef link` reads: no voornamen, and no empty field. */
function person({ voornamen: _, ...rest }: Partial<Child>, id: string, school: string): Person {
  const filled = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { id, school, ...Object.fromEntries(filled) }
}

function besideOf({ beside = [], together }: Kind, index: number): readonly Adversary[] {
  const here = together ? beside : beside.slice(index % beside.length).slice(0, 1)
  return here.filter((one) => one !== undefined)
}

const hex = (random: Random) => Array.from({ length: 8 }, () => random.below(16).toString(16)).join('')

function adversaryOf(kind: Adversary, child: Child, stranger: Child): Child {
  const own = { ...child, key: `7${child.key}`, eckid: undefined }
  const other = stranger.roepnaam[0] === child.roepnaam[0] ? `Q${stranger.roepnaam}` : stranger.roepnaam
  const named = { roepnaam: other, voorletters: `${other[0]}Q`, geslacht: stranger.geslacht }
  switch (kind) {
    case 'twin':
      return { ...own, ...named }
    case 'sibling':
      return { ...own, ...named, geboortedatum: aDay(daysLater(child.geboortedatum, 640)), groep: '1C' }
    case 'a year apart':
      return {
        ...own,
        ...named,
        key: `8${child.key}`,
        roepnaam: `${other}ke`,
        geboortedatum: aDay(aYearLater(child)),
        groep: '2B',
        jaargroep: '2',
      }
    case 'in the group':
      return {
        ...own,
        ...named,
        key: `9${child.key}`,
        roepnaam: `${child.roepnaam[0]}elijn`,
        geboortedatum: aDay(daysLater(child.geboortedatum, 97)),
      }
    case 'cousin':
      return {
        ...own,
        voorvoegsel: child.voorvoegsel === 'van' ? 'ter' : 'van',
        voorletters: `${child.voorletters[0]}Q`,
      }
    case 'namesake':
      return { ...own, geboortedatum: aDay(daysLater(child.geboortedatum, 1)), voorletters: `${child.voorletters[0]}Q` }
  }
}

/** The same day of the year, but of the 29th of February. */
const aYearLater = ({ geboortedatum }: Child) =>
  daysLater(`${Number(geboortedatum.slice(0, 4)) + 1}${geboortedatum.slice(4)}`, 0)

/** No day that stands for unknown. */
const aDay = (date: string) => (/-0[17]-01$/.test(date) ? daysLater(date, 1) : date)

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const drawn = items.map((item) => ({ item, place: random.next() }))
  return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

/**
 * The same kinds, other children for each, in one list without a school: nothing parts those of one kind from those of another. Without the kinds that
 * ask whether a school keeps its numbers; and with one who stands beside each child: of a list in which everybody has five the bound on wrong links leaves half.
 */
export function stressList(kinds: readonly Kind[], seed: string, options: StressOptions = {}): StressSet {
  const parts = kinds
    .filter(({ ownSchool, keys }) => ownSchool === undefined && keys !== 'kept')
    .map((kind, place) => {
      const { existing, incoming, cases } = stressSet(
        [{ ...kind, school: 5, together: undefined }],
        `${seed}/${place}`,
        options,
      )
      const alone = ({ school: _, key, ...person }: Person): Person => ({
        ...person,
        ...(key === undefined ? {} : { key: `${key}${String(place).padStart(3, '0')}` }),
      })
      return { existing: existing.map(alone), incoming: incoming.map(alone), cases }
    })
  return {
    existing: parts.flatMap(({ existing }) => existing),
    incoming: parts.flatMap(({ incoming }) => incoming),
    cases: parts.flatMap(({ cases }) => cases),
  }
}
