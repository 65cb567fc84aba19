import { intAt, shortAt, wordAt } from '../../src/within.ts'
import { chanceOf, drawColumn, drawsOf } from '../random.ts'
import { yearOfDay } from './days.ts'
import type { Frame } from './frame.ts'
import { makeHouseholds } from './households.ts'
import { impossibleBsn } from './identifiers.ts'
import { backgroundsOf } from './names/backgrounds.ts'
import type { NameTables } from './names/namen.ts'
import { drawNames, type Naamkeuzes } from './names/persoonsnamen.ts'

/** What was drawn for the pupils of a school, in columns, not yet written out as records or as XML. */
export type Pupils = {
  readonly namen: Naamkeuzes
  /** 1 for boys. */
  readonly man: Uint8Array
  /** Day number of birth. */
  readonly bornOn: Int32Array
  /** Nine digits that fail the 11-test. */
  readonly bsn: Int32Array
}

/** Boys among newborn children: 85,540 of 167,157 in 2020 (SVB, https://www.nu.nl/binnenland/6100511/). */
const shareOfBoys = 85_540 / 167_157

/** Our estimate: official names other than the roepnaam (Gijs, Gijsbertus), and double family names. */
const childNames = { formeel: 0.25, dubbel: [0.015, 0.015] } as const

/** Draws the pupils, oldest year first, as the plan has them; field by field, which keeps each loop small and fast. */
export function drawPupils({ settled, stream, plan }: Frame): Pupils {
  const { seed } = settled
  const own = `${stream}/leerling`
  const count = plan.yearOf.length
  const column = (field: string) => drawColumn(seed, `${own}/${field}`, count)
  const { householdOf, olderSiblingOf, bornOn } = makeHouseholds(settled, own, plan.yearOf)
  const man = new Uint8Array(count)
  const sexDraws = column('geslacht')
  for (let pupil = 0; pupil < count; pupil++) man[pupil] = Number(chanceOf(wordAt(sexDraws, pupil), shareOfBoys))
  const bsn = new Int32Array(count)
  const bsnDraws = column('bsn')
  for (let pupil = 0; pupil < count; pupil++) bsn[pupil] = impossibleBsn(wordAt(bsnDraws, pupil))
  const yearOfBirth = new Uint16Array(count)
  for (let pupil = 0; pupil < count; pupil++) yearOfBirth[pupil] = yearOfDay(intAt(bornOn, pupil))
  const backgroundDraws = column('achtergrond')
  const tablesAt = backgroundsOf(settled.backgrounds, drawsOf(seed, `${stream}/wijk`))
  const tablesOf: NameTables[] = []
  for (let pupil = 0; pupil < count; pupil++)
    tablesOf.push(tablesAt(wordAt(backgroundDraws, shortAt(householdOf, pupil))))
  const namen = drawNames(seed, own, childNames, { man, familyOf: householdOf, tablesOf, yearOfBirth, olderSiblingOf })
  return { namen, man, bornOn, bsn }
}
