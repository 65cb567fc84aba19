import { applyChange } from '../../../simulator/changes/apply.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import type { School } from '../../../src/school/school.ts'
import { aSchool } from '../bend/a-school.ts'

export const datum = '2026-11-02'
export const around = { seed: '1' }
type Undated<Kind> = Kind extends Change ? Omit<Kind, 'datum'> & { datum?: string } : never
export const changed = (change: Undated<Change>, school: School = aSchool) =>
  applyChange(school, { datum, ...change } as Change, around)
export const pupil = (school: School, id: string) => school.leerlingen.find((one) => one.id === id)
export const teacher = (school: School, id: string) => school.leerkrachten?.find((one) => one.id === id)
export const group = (school: School, id: string) => school.groepen?.find((one) => one.id === id)
export const idsIn = (school: School, groep?: string) =>
  school.leerlingen.filter((one) => one.groep === groep).map(({ id }) => id)
