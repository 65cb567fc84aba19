import { ofDates } from './shows/dates.ts'
import { ofGroups } from './shows/groups.ts'
import { ofKeys } from './shows/keys.ts'
import { ofLifeCycle } from './shows/life-cycle.ts'
import { ofNames } from './shows/names.ts'
import { ofSchool } from './shows/school.ts'
import type { Shows } from './shows/seen.ts'
import { ofTeachers } from './shows/teachers.ts'
import { ofWire } from './shows/wire.ts'

/** How each anomaly is recognised in what a school delivers. False for a school that was left alone. */
export const whatShows: Readonly<Record<string, Shows>> = {
  ...ofDates,
  ...ofGroups,
  ...ofKeys,
  ...ofLifeCycle,
  ...ofNames,
  ...ofSchool,
  ...ofTeachers,
  ...ofWire,
}
