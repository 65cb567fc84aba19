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
  const count = plan.yearOf.length
  const eckids = settled.eckid === 'none' ? undefined : eckidsOf(seed, own, count)
  const given: string[] = []
  const nameOf = createNamer(seed, own, childNames, (pupil, roepnaam) => {
    for (let older = olderSiblingOf[pupil]!; older !== -1; older = olderSiblingOf[older]!)
      if (given[older] === roepnaam) return true
    return false
  })
  const years = Array.from({ length: 15 }, (_, pupilYear) => ({
    jaargroep: jaargroepOf(sector, [pupilYear]),
    startOndwJgr3: sector === 'PO' && pupilYear >= 3 ? `${year - (pupilYear - 3)}-08-01` : undefined,
  }))
  const leerlingen: Leerling[] = []
  for (let pupil = 0; pupil < count; pupil++) {
    const family = householdOf[pupil]!
    const group = plan.groupOf[pupil]!
    const background = backgroundOf(backgroundDraw(family))
    const man = chanceOf(sexDraw(pupil), shareOfBoys)
    const day = bornOn[pupil]!
    const naam = nameOf({ person: pupil, family, background, man, yearOfBirth: yearOfDay(day) })
    given.push(naam.roepnaam)
    const { jaargroep, startOndwJgr3 } = years[plan.yearOf[pupil]!]!
    // What every pupil has in one literal, the rest added: several times as fast as spreading, and this runs for millions.
    const leerling: Writable<Leerling> = {
      id: `${own}/${pupil}`,
      key: keyOf('leerling', pupil),
      achternaam: naam.achternaam,
      voornamen: naam.voornamen,
      voorletters: naam.voorletters,
      roepnaam: naam.roepnaam,
      geboortedatum: dayText(day),
      geslacht: man ? '1' : '2',
      jaargroep,
      groep: stamgroepen[group]!.key,
    }
    if (naam.voorvoegsel !== undefined) leerling.voorvoegsel = naam.voorvoegsel
    if (eckids !== undefined) leerling.eckid = eckids[pupil]!
    if (startOndwJgr3 !== undefined) leerling.startOndwJgr3 = startOndwJgr3
    if (samengesteld.keysOf[pupil] !== undefined) leerling.samengesteldeGroepen = samengesteld.keysOf[pupil]
    if (vestigingen > 0) leerling.vestiging = keyOf('vestiging', group % vestigingen)
    if (bsn === 'full') leerling.bsn = `${impossibleBsn(bsnDraw(pupil))}`
    if (bsn === 'last4') leerling.bsnOndwnr4 = `${impossibleBsn(bsnDraw(pupil))}`.slice(5)
    leerlingen.push(leerling)
  }
  return leerlingen
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
