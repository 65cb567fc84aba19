import { chanceOf, drawsOf } from '../random.ts'
import { yearOfDay } from './days.ts'
import type { Frame } from './frame.ts'
import { makeHouseholds } from './households.ts'
import { impossibleBsn } from './identifiers.ts'
import { backgroundsOf } from './names/backgrounds.ts'
import { createNamer, type NaamKeuze } from './names/persoonsnamen.ts'

/** What was drawn for one pupil, not yet written out as a record or as XML. */
export type PupilVisitor = (
  pupil: number,
  /** Used again for the next pupil: take out what you keep. */
  naam: NaamKeuze,
  man: boolean,
  /** Day number of birth. */
  bornOn: number,
  /** Nine digits that fail the 11-test. */
  bsn: number,
) => void

/** Boys among newborn children: 85,540 of 167,157 in 2020 (SVB, https://www.nu.nl/binnenland/6100511/). */
const shareOfBoys = 85_540 / 167_157

/** Our estimate: official names other than the roepnaam (Gijs, Gijsbertus), and double family names. */
const childNames = { formeel: 0.25, dubbel: 0.015, dubbelVrouw: 0.015 }

/** Draws the pupils, oldest year first, as the plan has them, and shows each to the visitor. */
export function visitPupils({ settled, stream, plan }: Frame, visit: PupilVisitor): void {
  const { seed } = settled
  const own = `${stream}/leerling`
  const sexDraw = drawsOf(seed, `${own}/geslacht`)
  const backgroundDraw = drawsOf(seed, `${own}/achtergrond`)
  const bsnDraw = drawsOf(seed, `${own}/bsn`)
  const { householdOf, olderSiblingOf, bornOn } = makeHouseholds(settled, own, plan.yearOf)
  const tablesOf = backgroundsOf(settled.backgrounds, drawsOf(seed, `${stream}/wijk`))
  const given: string[] = []
  const nameOf = createNamer(seed, own, childNames, (pupil, roepnaam) => {
    for (let older = olderSiblingOf[pupil]!; older !== -1; older = olderSiblingOf[older]!)
      if (given[older] === roepnaam) return true
    return false
  })
  for (let pupil = 0; pupil < plan.yearOf.length; pupil++) {
    const family = householdOf[pupil]!
    const man = chanceOf(sexDraw(pupil), shareOfBoys)
    const day = bornOn[pupil]!
    const naam = nameOf(pupil, family, tablesOf(backgroundDraw(family)), yearOfDay(day), man)
    given.push(naam.roepnaam.naam)
    visit(pupil, naam, man, day, impossibleBsn(bsnDraw(pupil)))
  }
}
