import type { Random } from '../../simulator/random.ts'
import type { Person } from '../../src/link/people.ts'

/** Chance of each kind of slip, per record or per field. Absent is never. */
export type Slips = {
  /** Per name: typing errors, one or more. */
  readonly typo?: number
  /** Per name with a typo: another one on top. */
  readonly again?: number
  /** Per name: another spelling that sounds alike, or a lost accent. */
  readonly spelling?: number
  /** Per name: an initial only, or the first part only. */
  readonly shorter?: number
  /** Per field: not filled in. */
  readonly noGiven?: number
  readonly noSurname?: number
  readonly noDate?: number
  /** Per record: given name and surname in each other's field. */
  readonly swappedNames?: number
  /** Per date: one digit wrong, day and month swapped, only the year right, another date altogether, 1 January. */
  readonly digit?: number
  readonly swappedDate?: number
  readonly yearOnly?: number
  readonly otherDate?: number
  readonly placeholder?: number
  /** Per record: a new surname (marriage, adoption), a wholly other given name. */
  readonly otherSurname?: number
  readonly otherGiven?: number
  /** Per record with voorvoegsel: moved into the surname, or lost. */
  readonly movedVoorvoegsel?: number
  readonly lostVoorvoegsel?: number
}

/** What becomes of a record on its way through other people's hands. `names` are real ones, for changed names. */
export function slip(person: Person, slips: Slips, random: Random, names: { given: string; surname: string }): Person {
  const happens = (chance = 0) => random.chance(chance)
  let { roepnaam, achternaam, voorvoegsel, geboortedatum } = person
  if (happens(slips.otherSurname)) achternaam = names.surname
  if (happens(slips.otherGiven)) roepnaam = names.given
  if (voorvoegsel && happens(slips.movedVoorvoegsel)) {
    achternaam = `${voorvoegsel} ${achternaam}`
    voorvoegsel = undefined
  }
  if (voorvoegsel && happens(slips.lostVoorvoegsel)) voorvoegsel = undefined
  const spoil = (name: string | undefined) => {
    if (name === undefined) return undefined
    let spoiled = name
    if (happens(slips.spelling)) spoiled = respell(spoiled, random)
    if (happens(slips.shorter))
      spoiled = random.chance(0.3) ? spoiled.slice(0, 1) : spoiled.slice(0, Math.max(2, spoiled.length - 3))
    if (happens(slips.typo)) spoiled = mistype(spoiled, random)
    while (spoiled !== name && happens(slips.again)) spoiled = mistype(spoiled, random)
    return spoiled
  }
  roepnaam = happens(slips.noGiven) ? undefined : spoil(roepnaam)
  achternaam = happens(slips.noSurname) ? undefined : spoil(achternaam)
  if (roepnaam !== undefined && achternaam !== undefined && happens(slips.swappedNames))
    [roepnaam, achternaam] = [achternaam, roepnaam]
  if (geboortedatum !== undefined)
    geboortedatum = happens(slips.noDate) ? undefined : misdate(geboortedatum, slips, random)
  return { ...person, roepnaam, achternaam, voorvoegsel, geboortedatum }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

function mistype(name: string, random: Random): string {
  const at = random.below(Math.max(1, name.length))
  const [before, here, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)]
  switch (random.below(4)) {
    case 0:
      return before + random.pick([...letters]) + here + after
    case 1:
      return name.length > 2 ? before + after : name
    case 2:
      return before + random.pick([...letters]) + after
    default:
      return before + after.slice(0, 1) + here + after.slice(1)
  }
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'y'],
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/c(?!h)/, 'k'],
  [/ee/, 'e'],
  [/(.)\1/, '$1'],
  [/s$/, 'ss'],
  [/z/, 's'],
  [/th/, 't'],
  [/dt$/, 't'],
  [/[äáà]/, 'a'],
  [/[öóò]/, 'oe'],
  [/[üúù]/, 'ue'],
  [/ß/, 'ss'],
  [/y/, 'i'],
  [/ie/, 'y'],
]

function respell(name: string, random: Random): string {
  const fitting = spellings.filter(([sound]) => sound.test(name))
  if (fitting.length === 0) return name
  const [sound, other] = random.pick(fitting)
  return name.replace(sound, other)
}

function misdate(date: string, slips: Slips, random: Random): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  const other = `${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`
  if (random.chance(slips.digit ?? 0)) return misdigit(date, random)
  if (random.chance(slips.swappedDate ?? 0) && Number(day) <= 12) return `${year}-${day}-${month}`
  if (random.chance(slips.yearOnly ?? 0)) return `${year}-${other}`
  if (random.chance(slips.placeholder ?? 0)) return `${year}-01-01`
  if (random.chance(slips.otherDate ?? 0)) return `${Number(year) - 20 + random.below(40)}-${other}`
  return date
}

/** One digit wrong in a way that still is a date. */
function misdigit(date: string, random: Random): string {
  for (;;) {
    const at = random.pick([2, 3, 5, 6, 8, 9])
    const wrong = date.slice(0, at) + random.below(10) + date.slice(at + 1)
    const parsed = new Date(`${wrong}T00:00:00Z`)
    if (wrong !== date && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(wrong)) return wrong
  }
}
