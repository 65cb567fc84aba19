import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { serveOverHttp } from '../../contracts/adapter/serve.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { aansluitingenOf, createSimulator, exampleEnvelope, listen, openDiskStore } from '../../simulator/index.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import { post, startLas, startRecording } from '../recording/las.ts'
import { lived } from '../scenarios/capture/life.ts'
import { koppelproef } from '../terminal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-capture-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const capture = (...args: readonly string[]) => koppelproef('capture', ...args)

const school = (brincode = '99XY') => generateSchool({ seed: 3, pupils: 20, schooljaar: '2026-2027', brincode })
const stepsOf = (text: string) => parseScenarios(text, 'verhaal.yaml')[0]!.stappen.map(({ stap }) => stap.doe)

const unknownEa =
  'This story cannot show a wrong link to a record that the EA had: nobody said what it had. Before the next test: koppelproef capture --remember ea.json --sut …, and give it here with --ea.\n'

describe('koppelproef capture', () => {
  test('writes the story of a simulator that runs into a file', async () => {
    const file = join(folder, 'verhaal.yaml')
    await lived(school(), async ({ import: fetchNow, happen, url }) => {
      await fetchNow()
      await happen({ soort: 'uitstroom', leerling: { positie: 1 } } as never)
      await fetchNow()
      const { exit, out, err } = await capture('--url', url, '--out', file)
      expect([exit, out, err]).toEqual([0, `${file}: tell it with koppelproef run ${file}\n`, unknownEa])
    })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('\n# Onder "ea:" hoort wat het systeem bij het begin al had; hier is dat niets.\n')
    expect(text).toMatch(/^titel: .*Verander mij: .*$/m)
    expect(text).toMatch(/^waarom: "?Verander mij: .*\nthema: vastgelegd\nernst: S1$/m)
    expect(text).toContain('\n# DIT VERHAAL KAN GEEN VERKEERDE KOPPELING LATEN ZIEN aan een record dat de EA al had')
    expect(stepsOf(text)).toEqual(['activeer', 'koppel', 'importeer', 'verwerk', 'wijziging', 'importeer', 'verwerk'])
    expect(text).not.toContain(school().leerlingen[0]!.achternaam)
  })

  test('leaves a school that was learnt from a recording as it is: it was made up already', async () => {
    const las = await startLas(school())
    const recording = await startRecording(las.url)
    await post(`${recording.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
    await recording.close()
    await las.close()
    const [file, learnt] = [join(folder, 'school.koppelproef'), join(folder, 'school.yaml')]
    writeFileSync(file, readFileSync(recording.file, 'utf8').replace(/"keepUntil":"[^"]*"/, '"keepUntil":"2099-01-01"'))
    expect((await koppelproef('learn', file, '--out', learnt)).exit).toBe(0)
    const own = parseSchoolFile(readFileSync(learnt, 'utf8'), learnt)
    await lived(school(), async ({ url, control }) => {
      await control('PUT', `/schools/${own.school.brincode}00`, { file: readFileSync(learnt, 'utf8') })
      const { exit, out } = await capture('--url', url, '--school', `${own.school.brincode}00`)
      const [told] = parseScenarios(out, 'verhaal.yaml')
      const { leerlingen, verzonnen } = told!.school as SchoolFile
      const namesOf = (pupils: SchoolFile['leerlingen']) => pupils?.map(({ key, roepnaam }) => [key, roepnaam])
      expect([exit, verzonnen]).toEqual([0, true])
      expect(namesOf(leerlingen)).toEqual(namesOf(own.leerlingen))
      expect(out).toContain(
        '# Namen, adressen, sleutels, groepsnamen en geboortedata zijn verzonnen toen het werd opgenomen',
      )
    })
  })

  test('has the title, the reason and the severity that are given', async () => {
    await lived(school(), async ({ url }) => {
      const { out } = await capture(
        '--url',
        url,
        '--title',
        'Twins stay two',
        '--why',
        'Melding 4711.',
        '--severity',
        'S2',
      )
      expect(parseScenarios(out, 'verhaal.yaml')).toMatchObject([
        { titel: 'Twins stay two', waarom: 'Melding 4711.', ernst: 'S2' },
      ])
    })
  })

  test('ends with an example of what may be expected, which is right when its signs are taken off', async () => {
    await lived(school(), async ({ import: fetchNow, url }) => {
      await fetchNow()
      const { out } = await capture('--url', url)
      const example = out
        .split('\n')
        .filter((line) => /^# {2,}-/.test(line))
        .map((line) => line.slice(1))
      expect(stepsOf(`${out}${example.join('\n')}\n`).slice(-4)).toEqual([
        'importeer',
        'verwacht',
        'verwerk',
        'verwacht',
      ])
    })
  })

  test('--names keep leaves everything as it is', async () => {
    await lived(school(), async ({ url }) => {
      const { out } = await capture('--url', url, '--names', 'keep')
      const [scenario] = parseScenarios(out, 'verhaal.yaml')
      const { leerlingen } = scenario!.school as unknown as { leerlingen: readonly object[] }
      expect(leerlingen).toEqual(JSON.parse(JSON.stringify(school().leerlingen)))
    })
  })

  test('reads the state folder of a simulator that stopped, and says that fetches are a guess', async () => {
    const store = await openDiskStore(folder)
    await lived(
      school(),
      async ({ import: fetchNow, happen }) => {
        await fetchNow()
        await happen({ soort: 'uitstroom', leerling: { positie: 1 } } as never)
      },
      { store },
    )
    store.close()
    const { exit, out } = await capture('--state', folder)
    expect(exit).toBe(0)
    expect(stepsOf(out)).toEqual(['activeer', 'koppel', 'importeer', 'verwerk', 'wijziging', 'importeer', 'verwerk'])
    expect(out).toContain('# Een gok: zonder journaal is niet bekend wanneer de EA ophaalde.')
  })

  test('a world with two schools is asked which one; the other is named as left out', async () => {
    const simulator = createSimulator({ schools: [school(), school('99XZ')] })
    const { url, close } = await listen(simulator)
    try {
      const asked = await capture('--url', url)
      expect([asked.exit, asked.err]).toEqual([
        2,
        'E_USAGE: A story is about one school of world default; it has 99XY00, 99XZ00. Choose with --school.\nRun the command with --help to see what it takes.\n',
      ])
      expect((await capture('--url', url, '--school', '99AA')).err).toContain(
        'has no school 99AA; it has 99XY00, 99XZ00',
      )
      const { exit, out } = await capture('--url', url, '--school', '99XZ')
      expect(exit).toBe(0)
      expect(out).toContain('# Niet in dit verhaal: 1 andere school van deze wereld.')
    } finally {
      await close()
    }
  })

  test('says what it left out: a fetch that was refused for what the EA filled in', async () => {
    await lived(school(), async ({ url, simulator }) => {
      const [aansluiting] = aansluitingenOf(simulator.world()!)
      const body = exampleEnvelope({ ...aansluiting!, autorisatiesleutel: 'een-andere' })
      await fetch(`${url}/uwlr/leerlinggegevens`, { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
      const { exit, err, out } = await capture('--url', url)
      const left =
        'Niet verteld: HaalLeerlinggegevens (1): Client.AutorisatieOngeldig, geweigerd door sleutel-opens-school.'
      expect([exit, err]).toEqual([0, `${left}\n${unknownEa}`])
      expect(out).toContain(`# ${left}`)
    })
  })

  test('takes what the EA had from a CSV, by a mapping, and says what a story has no word for', async () => {
    const [csv, mapping] = [join(folder, 'ea.csv'), join(folder, 'mapping.yaml')]
    const [one, other] = school().leerlingen
    writeFileSync(csv, `nr,las,naam,sekse\n7,${one!.key},${one!.roepnaam},Q\n8,,${other!.roepnaam},1\n`)
    writeFileSync(mapping, 'leerlingen: { velden: { id: nr, key: las, roepnaam: naam, geslacht: sekse } }\n')
    await lived(school(), async ({ url }) => {
      const { exit, out, err } = await capture('--url', url, '--ea', `csv:${csv}`, '--mapping', mapping)
      expect([exit, err]).toEqual([
        0,
        'Weggelaten: geslacht van leerling ea-leerling-1, want zo staat het in geen verhaal.\nThe story fails when somebody is linked to the record of another, deactivated wrongly or lost. What else it must show: "- verwacht:" after the import that went wrong.\n',
      ])
      expect(out).toContain('Van 1 van de 2 mensen daarin is bekend wie het in ESIS zijn')
      const { ook } = parseScenarios(out, 'verhaal.yaml')[0]!.ea.leerlingen!
      expect(ook!.map(({ van }) => van)).toEqual([{ id: 'leerling-1' }, undefined])
    })
  })

  test('warns when what the EA had is read only after it fetched', async () => {
    await lived(school(), async ({ url, ea, import: fetchNow }) => {
      await fetchNow()
      const behind = await serveOverHttp(ea)
      const { out } = await capture('--url', url, '--sut', behind.url)
      await behind.close()
      expect(out).toContain('# LET OP: wat de EA had is gelezen nadat zij al één keer had opgehaald.')
    })
  })

  test('remembers what an EA holds, with its own names, and needs one for it', async () => {
    const [csv, file] = [join(folder, 'ea.csv'), join(folder, 'ea.json')]
    writeFileSync(csv, 'id,roepnaam,geslacht\n7,Anna,Q\n')
    const { exit, out, err } = await capture('--ea', `csv:${csv}`, '--remember', file)
    expect([exit, out]).toEqual([0, expect.stringContaining('1 leerling, 0 leerkrachten and 0 groepen')])
    expect(err).toContain('Weggelaten: geslacht van leerling 7')
    expect(JSON.parse(readFileSync(file, 'utf8')).leerlingen).toEqual([{ id: '7', roepnaam: 'Anna' }])
    expect(await capture('--remember', file)).toMatchObject({ exit: 2 })
  })

  test.each([
    ['two EAs', ['--ea', 'x.json', '--sut', 'http://127.0.0.1:1'], 2, 'Give --ea or --sut, not both.'],
    ['an EA that is not there', ['--ea', 'nergens.json'], 3, 'nergens.json: ENOENT'],
    ['two sources', ['--url', 'http://127.0.0.1:1', '--state', 'x'], 2, 'Give one of --url, --state and --recording.'],
    ['no address', ['--url', 'nergens'], 2, '--url takes an address'],
    [
      'nobody there',
      ['--url', 'http://127.0.0.1:1'],
      3,
      'E_SIMULATOR: The simulator at http://127.0.0.1:1 does not tell',
    ],
  ])('refuses %s', async (_, args, wanted, said) => {
    const { exit, err } = await capture(...args)
    expect(exit).toBe(wanted)
    expect(err).toContain(said)
  })

  test('refuses a folder without state, and makes none', async () => {
    const nowhere = join(folder, 'nowhere')
    const { exit, err } = await capture('--state', nowhere)
    expect([exit, existsSync(nowhere)]).toEqual([3, false])
    expect(err).toContain('there is no state in it')
  })

  test('refuses a world that is not there', async () => {
    await lived(school(), async ({ url }) => {
      const { exit, err } = await capture('--url', url, '--world', 'elders')
      expect(exit).toBe(3)
      expect(err).toContain('does not tell')
    })
  })
})
