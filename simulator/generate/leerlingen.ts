import type { Jaargroep, SamengesteldeGroep, Stamgroep } from '../../src/school/groep.ts'
import type { Geslacht, Leerling } from '../../src/school/leerling.ts'
import { chanceOf, drawBelow, drawsOf } from '../random.ts'
import { dayText } from './days.ts'
import { jaargroepOf } from './groepen.ts'
import type { Plan } from './group-plan.ts'
import { makeHouseholds } from './households.ts'
import { eckidsOf, impossibleBsn, type keyMaker } from './identifiers.ts'
import { backgroundsOf, namesOf } from './names/backgrounds.ts'
import type { Settled } from './options.ts'

/** The pupils, oldest year first, and the samengestelde groepen in which some of them are. */
export function makeLeerlingen(
  settled: Settled,
  stream: string,
  plan: Plan,
  stamgroepen: readonly Stamgroep[],
  keyOf: ReturnType<typeof keyMaker>,
): { readonly leerlingen: readonly Leerling[]; readonly samengesteldeGroepen: readonly SamengesteldeGroep[] } {
  const { seed, sector, year, bsn } = settled
  const draws = (field: string) => drawsOf(seed, `${stream}/leerling/${field}`)
  const [sexDraw, nameDraw, secondDraw, secondNameDraw, surnameDraw, backgroundDraw, bsnDraw] = [
    draws('geslacht'),
    draws('roepnaam'),
    draws('voornamen/aantal'),
    draws('voornamen/tweede'),
    draws('achternaam'),
    draws('achtergrond'),
    draws('bsn'),
  ]
  const { householdOf, olderSiblingOf, bornOn } = makeHouseholds(settled, `${stream}/leerling`, plan.yearOf)
  const backgroundOf = backgroundsOf(settled.backgrounds)
  const count = plan.yearOf.length
  const eckids = settled.eckid === 'none' ? undefined : eckidsOf(seed, `${stream}/leerling`, count)
  const { samengesteldeGroepen, memberships } = makeSamengesteldeGroepen(settled, stream, plan, keyOf)
  const given: string[] = new Array(count)
  const leerlingen = Array.from({ length: count }, (_, pupil): Leerling => {
    const household = householdOf[pupil]!
    const tables = namesOf(backgroundOf(backgroundDraw(household)))
    const geslacht: Geslacht = chanceOf(sexDraw(pupil), 0.512) ? '1' : '2'
    const table = geslacht === '1' ? tables.jongen : tables.meisje
    let first = table(nameDraw(pupil * 4))
    for (let again = 1; again < 4 && isTaken(first.naam, pupil, olderSiblingOf, given); again++)
      first = table(nameDraw(pupil * 4 + again))
    given[pupil] = first.naam
    const second = chanceOf(secondDraw(pupil), 0.5) ? table(secondNameDraw(pupil)) : undefined
    const { achternaam, voorvoegsel } = tables.achternaam(surnameDraw(household))
    const pupilYear = plan.yearOf[pupil]!
    const jaargroep: Jaargroep = jaargroepOf(sector, [pupilYear])
    const member = memberships[pupil]
    return {
      id: `${stream}/leerling/${pupil}`,
      key: keyOf('leerling', pupil),
      ...(eckids === undefined ? {} : { eckid: eckids[pupil]! }),
      achternaam,
      ...(voorvoegsel === undefined ? {} : { voorvoegsel }),
      voornamen: second === undefined ? first.naam : `${first.naam} ${second.naam}`,
      voorletters: second === undefined ? first.letter : first.letter + second.letter,
      roepnaam: first.naam,
      geboortedatum: dayText(bornOn[pupil]!),
      geslacht,
      ...(sector === 'PO' && pupilYear >= 3 ? { startOndwJgr3: `${year - (pupilYear - 3)}-08-01` } : {}),
      jaargroep,
      groep: stamgroepen[plan.groupOf[pupil]!]!.key,
      ...(member === undefined ? {} : { samengesteldeGroepen: member }),
      ...(settled.vestigingen === 0
        ? {}
        : { vestiging: keyOf('vestiging', plan.groupOf[pupil]! % settled.vestigingen) }),
      ...(bsn === 'none' ? {} : numberFields(bsn, bsnDraw(pupil))),
    }
  })
  return { leerlingen, samengesteldeGroepen }
}

function numberFields(bsn: 'last4' | 'full', draw: number): { bsn: string } | { bsnOndwnr4: string } {
  const number = impossibleBsn(draw)
  return bsn === 'full' ? { bsn: number } : { bsnOndwnr4: number.slice(5) }
}

/** Does an older brother or sister have this name already? */
function isTaken(name: string, pupil: number, olderSiblingOf: Int16Array, given: readonly string[]): boolean {
  for (let older = olderSiblingOf[pupil]!; older !== -1; older = olderSiblingOf[older]!)
    if (given[older] === name) return true
  return false
}

/** Instruction groups and a plus group, with at least three pupils each where the school has them. */
function makeSamengesteldeGroepen(
  settled: Settled,
  stream: string,
  plan: Plan,
  keyOf: ReturnType<typeof keyMaker>,
): { samengesteldeGroepen: readonly SamengesteldeGroep[]; memberships: readonly (readonly string[] | undefined)[] } {
  const memberships: (string[] | undefined)[] = new Array(plan.yearOf.length)
  const samengesteldeGroepen: SamengesteldeGroep[] = []
  const years = [...new Set(plan.yearOf)].sort((a, b) => a - b)
  const add = (naam: string, members: readonly number[]) => {
    const index = samengesteldeGroepen.length
    const key = keyOf('samengesteldeGroep', index)
    samengesteldeGroepen.push({ id: `${stream}/samengesteldeGroep/${index}`, soort: 'samengesteldeGroep', key, naam })
    for (const pupil of members) memberships[pupil] = [...(memberships[pupil] ?? []), key]
  }
  const pick = (field: string, share: number, within: (year: number) => boolean) => {
    const draws = drawsOf(settled.seed, `${stream}/${field}`)
    return Array.from(plan.yearOf.keys()).filter(
      (pupil) => within(plan.yearOf[pupil]!) && chanceOf(draws(pupil), share),
    )
  }
  const vakken = ['rekenen', 'lezen', 'spelling', 'begrijpend lezen']
  for (let index = 0; index < settled.instructiegroepen; index++) {
    const year = years[years.length - 1 - (index % years.length)]!
    const vak = vakken[drawBelow(drawsOf(settled.seed, `${stream}/instructiegroep/vak`)(index), vakken.length)]!
    const round = Math.floor(index / years.length)
    const naam = `Instructie ${vak} ${settled.sector === 'VO' ? year - 8 : year}${round === 0 ? '' : ` (${round + 1})`}`
    add(
      naam,
      pick(`instructiegroep/${index}`, 0.3, (other) => other === year),
    )
  }
  if (settled.plusgroep)
    add(
      'Plusgroep',
      pick('plusgroep', 0.06, (year) => year >= 4),
    )
  return { samengesteldeGroepen, memberships }
}
