import type { Stamgroep } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import { chanceOf, drawsOf } from '../random.ts'
import { dayText, yearOfDay } from './days.ts'
import { jaargroepOf } from './groepen.ts'
import type { Plan } from './group-plan.ts'
import { makeHouseholds } from './households.ts'
import { eckidsOf, impossibleBsn, type KeyMaker } from './identifiers.ts'
import { backgroundsOf } from './names/backgrounds.ts'
import { createNamer } from './names/persoonsnamen.ts'
import type { Settled } from './options.ts'
import type { SamengesteldeGroepen } from './samengestelde-groepen.ts'

/** Boys among newborn children: 85,540 of 167,157 in 2020 (SVB, https://www.nu.nl/binnenland/6100511/). */
const shareOfBoys = 85_540 / 167_157

/** Our estimate: official names other than the roepnaam (Gijs, Gijsbertus), and double family names. */
const childNames = { formeel: 0.25, dubbel: 0.015, dubbelVrouw: 0.015 }

/** The pupils, oldest year first, as the plan has them. */
export function makeLeerlingen(
  settled: Settled,
  stream: string,
  plan: Plan,
  stamgroepen: readonly Stamgroep[],
  samengesteld: SamengesteldeGroepen,
  keyOf: KeyMaker,
): readonly Leerling[] {
  const { seed, sector, year, bsn, vestigingen } = settled
  const own = `${stream}/leerling`
  const [sexDraw, backgroundDraw, bsnDraw] = [
    drawsOf(seed, `${own}/geslacht`),
    drawsOf(seed, `${own}/achtergrond`),
    drawsOf(seed, `${own}/bsn`),
  ]
  const { householdOf, olderSiblingOf, bornOn } = makeHouseholds(settled, own, plan.yearOf)
  const backgroundOf = backgroundsOf(settled.backgrounds, drawsOf(seed, `${stream}/wijk`))
  const nameOf = createNamer(seed, own, childNames)
  const count = plan.yearOf.length
  const eckids = settled.eckid === 'none' ? undefined : eckidsOf(seed, own, count)
  const given: string[] = new Array(count)
  return Array.from({ length: count }, (_, pupil): Leerling => {
    const family = householdOf[pupil]!
    const man = chanceOf(sexDraw(pupil), shareOfBoys)
    const person = {
      person: pupil,
      family,
      man,
      background: backgroundOf(backgroundDraw(family)),
      yearOfBirth: yearOfDay(bornOn[pupil]!),
    }
    const naam = nameOf(person, (name) => {
      for (let older = olderSiblingOf[pupil]!; older !== -1; older = olderSiblingOf[older]!)
        if (given[older] === name) return true
      return false
    })
    given[pupil] = naam.roepnaam
    const pupilYear = plan.yearOf[pupil]!
    const group = plan.groupOf[pupil]!
    const inGroups = samengesteld.keysOf[pupil]
    return {
      id: `${own}/${pupil}`,
      key: keyOf('leerling', pupil),
      ...(eckids === undefined ? undefined : { eckid: eckids[pupil]! }),
      ...naam,
      geboortedatum: dayText(bornOn[pupil]!),
      geslacht: man ? '1' : '2',
      ...(sector === 'PO' && pupilYear >= 3 ? { startOndwJgr3: `${year - (pupilYear - 3)}-08-01` } : undefined),
      jaargroep: jaargroepOf(sector, [pupilYear]),
      groep: stamgroepen[group]!.key,
      ...(inGroups === undefined ? undefined : { samengesteldeGroepen: inGroups }),
      ...(vestigingen === 0 ? undefined : { vestiging: keyOf('vestiging', group % vestigingen) }),
      ...(bsn === 'none' ? undefined : numberFields(bsn, bsnDraw(pupil))),
    }
  })
}

function numberFields(bsn: 'last4' | 'full', draw: number): { bsn: string } | { bsnOndwnr4: string } {
  const number = impossibleBsn(draw)
  return bsn === 'full' ? { bsn: number } : { bsnOndwnr4: number.slice(5) }
}
