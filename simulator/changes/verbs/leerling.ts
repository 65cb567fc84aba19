import type { Jaargroep } from '../../../src/school/groep.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { eckidOf, keysOf } from '../../bend/keys.ts'
import type { Random } from '../../random.ts'
import type { ChangeOf } from '../change.ts'
import { addDays } from '../days.ts'
import { findGroep, findLeerling, putLeerling, withVelden } from '../find.ts'
import { borrowedAchternaam, newChild, otherRoepnaam } from '../people.ts'

/** A pupil joins. With an `id` that was at the school before, it is the same child coming back. */
export function instroom(
  school: School,
  { datum, leerling = {}, groep: op }: ChangeOf<'instroom'>,
  random: Random,
): School {
  const groep = op ? findGroep(school, op) : leerling.groep ? undefined : pickStamgroep(school, random)
  const classmates = school.leerlingen.filter((one) => one.groep === (groep?.key ?? leerling.groep))
  const like = classmates[0] ?? school.leerlingen[0]
  const named = leerling.achternaam ?? leerling.roepnaam
  const id = leerling.id ?? freshId(school, datum)
  const child: Leerling = withVelden<Leerling>(
    {
      id,
      key: keysOf(school, 'leerlingen', datum)(),
      ...(like?.eckid && { eckid: eckidOf(id) }),
      ...(!named && newChild(school, random)),
      ...(like?.geboortedatum && { geboortedatum: addDays(like.geboortedatum, random.below(300) - 150) }),
      ...(like?.bsnOndwnr4 && { bsnOndwnr4: String(random.below(10_000)).padStart(4, '0') }),
      ...(groep?.soort === 'groep' && { groep: groep.key, jaargroep: ownJaargroep(groep.jaargroep, like) }),
      ...(like?.vestiging && { vestiging: like.vestiging }),
      instroomdatum: datum,
    },
    leerling,
  )
  return { ...school, leerlingen: [...school.leerlingen, child] }
}

const ownJaargroep = (jaargroep: Jaargroep, like: Leerling | undefined): Jaargroep =>
  jaargroep === 'C' ? (like?.jaargroep ?? 'C') : jaargroep

function pickStamgroep(school: School, random: Random) {
  const stam = (school.groepen ?? []).filter(({ soort }) => soort === 'groep')
  return stam.length > 0 ? random.pick(stam) : undefined
}

function freshId(school: School, datum: string): string {
  const prefix = `${school.brincode ?? 'school'}/leerlingen/${datum}`
  return `${prefix}/${school.leerlingen.filter(({ id }) => id?.startsWith(prefix)).length + 1}`
}

/** A pupil leaves and is not delivered any more. */
export const uitstroom = (school: School, { leerling }: ChangeOf<'uitstroom'>): School =>
  putLeerling(school, findLeerling(school, leerling))

/** A pupil moves to another stamgroep, or joins a samengestelde groep; the jaargroep goes along where the group has one. */
export function groepswissel(school: School, change: ChangeOf<'groepswissel'>): School {
  const leerling = findLeerling(school, change.leerling)
  const groep = findGroep(school, change.groep)
  if (groep.soort === 'samengesteldeGroep') {
    const places = [...new Set([...(leerling.samengesteldeGroepen ?? []), groep.key])]
    return putLeerling(school, leerling, { ...leerling, samengesteldeGroepen: places })
  }
  const jaargroep = groep.jaargroep === 'C' ? leerling.jaargroep : groep.jaargroep
  return putLeerling(school, leerling, { ...leerling, groep: groep.key, ...(jaargroep && { jaargroep }) })
}

/** Another family name: the one given, or one that another pupil has. */
export function naamswijziging(school: School, change: ChangeOf<'naamswijziging'>, random: Random): School {
  const leerling = findLeerling(school, change.leerling)
  const { achternaam, voorvoegsel = null } = change.achternaam ? change : borrowedAchternaam(school, random, leerling)
  return putLeerling(school, leerling, withVelden(leerling, { achternaam, voorvoegsel }))
}

/** Another first name: the one given, or a common one. */
export function roepnaamswijziging(school: School, change: ChangeOf<'roepnaamswijziging'>, random: Random): School {
  const leerling = findLeerling(school, change.leerling)
  return putLeerling(school, leerling, { ...leerling, roepnaam: change.roepnaam ?? otherRoepnaam(random, leerling) })
}

/** Another sex and the first name and initial that go with it. */
export function geslachtswijziging(school: School, change: ChangeOf<'geslachtswijziging'>, random: Random): School {
  const leerling = findLeerling(school, change.leerling)
  const geslacht = change.geslacht ?? (leerling.geslacht === '1' ? '2' : '1')
  const roepnaam = change.roepnaam ?? otherRoepnaam(random, { ...leerling, geslacht })
  const { voornamen: _, ...rest } = leerling
  return putLeerling(school, leerling, {
    ...rest,
    geslacht,
    roepnaam,
    ...(leerling.voorletters && { voorletters: roepnaam[0]!.toUpperCase() }),
  })
}

/** Any fields of a pupil, but not who it is. */
export function leerlingWijzigt(school: School, { leerling: op, velden }: ChangeOf<'leerling-wijzigt'>): School {
  if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'who somebody is ("id") never changes')
  const leerling = findLeerling(school, op)
  return putLeerling(school, leerling, withVelden(leerling, velden))
}
