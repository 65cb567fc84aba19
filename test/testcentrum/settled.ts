import type { School } from '../../src/school/school.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { importedAndApplied, linked, pupils, smallSchool } from './world.ts'

/** A school of two groups of ten. */
export const twoGroups = (changes: Partial<School> = {}): School =>
  smallSchool({
    groepen: [
      { soort: 'groep', key: 'g', naam: '5a', jaargroep: '5' },
      { soort: 'groep', key: 'h', naam: '5b', jaargroep: '5' },
    ],
    leerlingen: [...pupils(10), ...pupils(10, 'h', 11)],
    ...changes,
  })

/** A linked school of which the first import was applied. */
export async function settled(school: School = twoGroups()) {
  const world = linked(school)
  await importedAndApplied(world.centrum, world.koppeling)
  const change = (alter: (school: School) => School) => void world.world.changeSchool(world.koppeling, alter)
  return { ...world, change }
}
export const byKey = (centrum: Testcentrum, key: string) =>
  centrum.state().leerling.find((leerling) => leerling.key === key)!
export const inactive = (centrum: Testcentrum) =>
  centrum.findLeerlingen('99QQ00', { actief: false }).map(({ key, gedeactiveerd }) => [key, gedeactiveerd?.reden])
export const without = (keys: readonly string[]) => (school: School) => ({
  ...school,
  leerlingen: school.leerlingen.filter(({ key }) => !keys.includes(key!)),
})
