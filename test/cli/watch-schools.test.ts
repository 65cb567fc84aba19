import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createSimulator } from '../../simulator/index.ts'
import { watchSchools } from '../../src/cli/serving/watch-schools.ts'
import { readSchoolFiles } from '../../src/cli/support/school-files.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-watch-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const school = (roepnaam: string) =>
  `school: { brincode: 90AB, schooljaar: 2026-2027 }\nleerlingen: [{ key: 1, roepnaam: ${roepnaam}, achternaam: Zandstra }]\n`

test('a school is served as its file is now; a file that is wrong is told and changes nothing', async () => {
  const file = join(folder, 'school.yaml')
  writeFileSync(file, school('Bo'))
  const simulator = createSimulator({ schools: await readSchoolFiles([file], '1') })
  const world = simulator.world()!
  const told: string[] = []
  let heard = () => {}
  const stop = watchSchools([file], '1', world, (text) => {
    told.push(text)
    heard()
  })
  const change = (text: string) =>
    new Promise<void>((resolve) => {
      // Until it is seen: a watch that is not ready yet does not see what is written before.
      const write = () => writeFileSync(file, text)
      const timer = setInterval(write, 300)
      heard = () => {
        clearInterval(timer)
        resolve()
      }
      write()
    })
  const names = () => world.findSchool('90AB00')!.versions.map(({ school: { leerlingen } }) => leerlingen[0]!.roepnaam)
  const keys = () => [...world.state().koppelingen.values()].map(({ autorisatiesleutel }) => autorisatiesleutel)
  const before = keys()
  await change(school('Noor'))
  expect(names().at(-1)).toBe('Noor')
  expect(names()[0]).toBe('Bo')
  await change('school: { brincode: 90AB, schooljaar: 2026-2027 }\nleerlingen: [{ roepnam: Mis }]\n')
  expect(told.at(-1)).toMatch(/^E_FILE_INVALID: .*school\.yaml:2/)
  expect(names().at(-1)).toBe('Noor')
  expect(keys()).toEqual(before)
  await stop()
})
