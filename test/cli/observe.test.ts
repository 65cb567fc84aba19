import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportSchema } from '../../report/report.ts'
import type { Change } from '../../simulator/changes/change.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { aansluitingenOf, createSimulator, listen } from '../../simulator/index.ts'
import type { School } from '../../src/school/school.ts'
import { momentOf } from '../../src/time/dutch-time.ts'
import { type Finder, onNameOnly, rightly, startEa } from '../scenarios/observe/running-ea.ts'
import { koppelproef } from '../terminal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-observe-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const observe = (...args: readonly string[]) => koppelproef('observe', '--language', 'en', ...args)

/** Twenty pupils, two of whom have one name. */
function school(): School {
  const made = generateSchool({ seed: 3, pupils: 20, schooljaar: '2026-2027', brincode: '99XY', eckid: 'pupils' })
  const [one, other, ...rest] = made.leerlingen
  const { roepnaam, achternaam, voorvoegsel } = one!
  const namesake = { ...other!, roepnaam: roepnaam!, achternaam: achternaam!, ...(voorvoegsel && { voorvoegsel }) }
  return { ...made, leerlingen: [one!, namesake, ...rest] }
}

const heldOf = (source: School) =>
  source.leerlingen.map(({ roepnaam, achternaam, geboortedatum }, index) => ({
    id: `ea-${index + 1}`,
    roepnaam: roepnaam!,
    achternaam: achternaam!,
    geboortedatum: geboortedatum!,
  }))

/** An EA that runs by itself against a simulator with this calendar, while `act` watches it. */
async function running(
  find: Finder,
  gebeurtenissen: readonly Change[],
  act: (ea: string, las: string) => Promise<void>,
): Promise<void> {
  const clock = { now: () => momentOf('2026-11-02T09:00:00')! }
  const simulator = createSimulator({ clock, schools: [{ school: school(), gebeurtenissen }] })
  const las = await listen(simulator)
  const ea = await startEa(las.url, aansluitingenOf(simulator.world()!)[0]!, heldOf(school()), find)
  try {
    await act(ea.url, las.url)
  } finally {
    await ea.close()
    await las.close()
  }
}

const quick = ['--interval', '0.02', '--settle', '0.1']
const year = [
  { soort: 'las-migratie', datum: '2026-12-01' },
  { soort: 'uitstroom', leerling: { positie: 4 }, datum: '2027-01-11' },
] as const satisfies readonly Change[]

describe('koppelproef observe', () => {
  test('lets a year pass for an EA that links rightly, and finds nothing wrong', async () => {
    await running(rightly, year, async (ea, las) => {
      const report = join(folder, 'report.json')
      const args = ['--url', las, '--state', `${ea}/toestand`, '--turn-to-next-change', '--report', `json=${report}`]
      const { exit, out } = await observe(...args, ...quick)
      expect([exit, out]).toEqual([0, expect.stringContaining('Nothing is wrong.')])
      expect(out).toContain('The EA holds 20 leerlingen (all recognised) and 0 leerkrachten')
      const written = JSON.parse(readFileSync(report, 'utf8'))
      expect(written.cijfers.metingen.map(({ klokNaar }: { klokNaar?: string }) => klokNaar)).toEqual([
        '2026-12-01',
        '2027-01-11',
        undefined,
      ])
      expect(written.cijfers.metingen.map(({ score }: { score: { goed: number } }) => score.goed)).toEqual([20, 20, 19])
      const validate = new Ajv2020({ strict: false }).compile(reportSchema)
      expect([validate(written), validate.errors]).toEqual([true, null])
    })
  })

  test('names the laws that an EA breaks that links on names only, and ends with 1', async () => {
    await running(onNameOnly, [], async (ea, las) => {
      const { exit, out } = await observe('--url', las, '--state', `${ea}/toestand`, '--fetches', '1', ...quick)
      expect(exit).toBe(1)
      // The second of the two got the record of the first, and the record of the second lies idle.
      expect(out).toContain("BROKEN fout: a person's number stands in the record of somebody else")
      const [one, namesake] = school().leerlingen
      expect(out).toContain(`(${namesake!.key}): the number stands in record ea-1 (${one!.roepnaam} `)
      expect(out).toContain('Broken at the end: fout')
    })
  })

  test('says it in Dutch to who reads Dutch', async () => {
    await running(onNameOnly, [], async (ea, las) => {
      const args = ['--url', las, '--state', `${ea}/toestand`, '--fetches', '1', '--language', 'nl']
      const { out } = await observe(...args, ...quick)
      expect(out).toContain('GEBROKEN fout: een nummer staat in het record van iemand anders')
      expect(out).toContain('Gebroken aan het eind: fout')
    })
  })

  test('reads a JSON of another form by a mapping', async () => {
    await running(rightly, [], async (ea, las) => {
      const mapping = join(folder, 'mapping.yaml')
      writeFileSync(
        mapping,
        'leerlingen:\n  uit: data.pupils\n  velden: { id: nr, key: las.key, eckid: las.eckid, actief: actief }\n',
      )
      const { exit, out } = await observe('--url', las, '--state', ea, '--mapping', mapping, '--fetches', '1', ...quick)
      // Nothing but numbers is read, and at the start there are none: nobody is known, and nobody can be wrong.
      expect(out).toContain('The EA holds 20 leerlingen (0 recognised)')
      expect([exit, out]).toEqual([0, expect.stringMatching(/goed {2}.*\n {2}0 /)])
    })
  })

  test('says so when the EA never fetches', async () => {
    const { exit, out } = await observe(
      '--port',
      '0',
      '--state',
      `exec:echo '[]'`,
      '--mapping',
      emptyMapping(),
      '--for',
      '0.1',
      ...quick,
    )
    expect(exit).toBe(1)
    expect(out).toContain('leerlinggegevens  http://127.0.0.1:')
    expect(out).toMatch(/autorisatiesleutel/)
    expect(out).toContain('The EA never fetched: there is nothing to score.')
  })

  test.each([
    ['no state', [], 2, 'Say with --state where the state of the EA can be read.'],
    [
      'a state of an unknown kind',
      ['--state', 'ftp://x'],
      2,
      'is read from http://ADDRESS, json:FILE, csv:FILE, sql:FILE or exec:COMMAND, not "ftp".',
    ],
    ['SQL without a query', ['--state', 'sql:ea.db'], 2, 'sql: needs --query'],
    ['a report of another form', ['--state', 'csv:x', '--report', 'pdf=x'], 2, 'There is no report of form "pdf"'],
    [
      'an interval that is none',
      ['--state', 'csv:x', '--interval', '0'],
      2,
      '--interval takes a number of seconds, not "0".',
    ],
    [
      'a mapping that is not there',
      ['--state', 'csv:x', '--mapping', 'nergens.yaml'],
      2,
      'Cannot read nergens.yaml: ENOENT.',
    ],
    ['a simulator that is not there', ['--state', 'csv:x', '--url', 'http://127.0.0.1:1'], 3, 'E_SIMULATOR'],
    [
      'a state that is not there',
      ['--state', 'csv:nergens.csv', '--port', '0'],
      3,
      'cannot be read from csv:nergens.csv: nergens.csv: ENOENT.',
    ],
  ])('refuses %s', async (_, args, wanted, said) => {
    const { exit, err } = await observe(...args)
    expect([exit, err]).toEqual([wanted, expect.stringContaining(said)])
  })
})

function emptyMapping(): string {
  const file = join(folder, 'empty.yaml')
  writeFileSync(file, 'leerlingen: { velden: { id: id } }\n')
  return file
}
