import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { story } from '../scenarios/stage.ts'
import { koppelproef } from '../terminal.ts'

const root = process.cwd()
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'config-')))
  process.chdir(folder)
})
afterEach(() => process.chdir(root))

const run = (...argv: readonly string[]) =>
  koppelproef(...argv, ...(argv[0] === 'run' ? ['--language', 'nl', '--no-quiet'] : []))

function file(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const config = (text: string) => file('koppelproef.config.yaml', text)

const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
const good = story(base)
const bad = story(`${base}  - verwacht: { leerlingen: { nieuw: 7 } }\n`)

/** A system that tells where it was started. */
const here = `import json, os, sys
for line in sys.stdin:
    asked = json.loads(line)
    answer = {'id': asked['id']}
    if asked['call'] == 'calls': answer['antwoord'] = ['reset', 'importeer', 'verwerk', 'toestand']
    else: answer['fout'] = 'gestart in ' + os.path.basename(os.getcwd())
    print(json.dumps(answer), flush=True)
`

describe('koppelproef.config.yaml', () => {
  test('gives what is not typed, and is named in one line', async () => {
    config('files: verhalen\nexclude: [slecht]\n')
    file('verhalen/goed.yaml', good)
    file('verhalen/slecht.yaml', bad)
    const { exit, out, err } = await run('run')
    expect(exit).toBe(0)
    expect(err).toBe('config: koppelproef.config.yaml\n')
    expect(out).toContain('✓ 1/1 goed')
    expect(out).toContain('weggelaten met --exclude: slecht (1 verhaal)')
  })

  test('is found from a folder below it, and its paths count from where it stands', async () => {
    config('files: [verhalen]\nsut: exec:python3 hier.py\nprofile: profiel.yaml\nreport: [json=uit.json]\n')
    file('hier.py', here)
    file('profiel.yaml', 'kenmerken: { controlescherm: nee }\n')
    file('verhalen/goed.yaml', good)
    process.chdir(join(folder, 'verhalen'))
    const { exit, out, err } = await run('run')
    expect(exit).toBe(1)
    expect(err).toContain('config: ../koppelproef.config.yaml\n')
    expect(out).toContain(`gestart in ${folder.split('/').at(-1)}`)
    expect(out).toContain('profiel: ../profiel.yaml (1 kenmerk)\n')
    expect(out).toContain('json: ../uit.json\n')
    expect(out).toContain('opnieuw: koppelproef run goed.yaml\n')
  })

  test('yields to what is typed', async () => {
    config('files: [slecht.yaml]\nsut: exec:false\nonly: regel\n')
    file('goed.yaml', good)
    file('slecht.yaml', bad)
    const { exit, out } = await run('run', 'goed.yaml', '--sut', 'testcentrum')
    expect(exit).toBe(0)
    expect(out).toContain('✓ 1/1 goed')
    expect((await run('run', 'slecht.yaml', '--no-config')).out).toContain('--sut "testcentrum"')
  })

  test('is another one when that is named, also in the command that tells a story again', async () => {
    config('wat: is dit\n')
    file('ci/anders.yaml', 'files: ../slecht.yaml\nseed: 7\n')
    file('slecht.yaml', bad)
    const { exit, out, err } = await run('run', '--config', 'ci/anders.yaml')
    expect(exit).toBe(1)
    expect(err).toBe('config: ci/anders.yaml\n')
    expect(out).toContain('opnieuw: koppelproef run slecht.yaml --sut "testcentrum" --config ci/anders.yaml\n')
  })

  test('holds the profile itself, and a baseline', async () => {
    const habit = `${base}  - keuze: { omdat: Zo is het., mits: [stuurt-eckid], import: mislukt }\n  - verwacht: { leerlingen: { nieuw: 7 } }\n`
    file('gewoonte.yaml', story(habit))
    file('bekend.yaml', 'bekend:\n  - { verhaal: gewoonte, faalt: { "stap 5: leerlingen": S3 } }\n')
    config('files: gewoonte.yaml\nbaseline: bekend.yaml\nprofile:\n  kenmerken: { stuurt-eckid: ja }\n')
    const { exit, out } = await run('run')
    expect(exit).toBe(0)
    expect(out).toContain('profiel: koppelproef.config.yaml (1 kenmerk)\n')
    expect(out).toContain('    bekend: S3 stap 5: leerlingen\n')
  })

  test('gives explore its section, and all that asks a system which one that is', async () => {
    config('sut: exec:false\nexplore: { stories: 3, seed: 4 }\n')
    const { exit, out } = await run('explore', '--sut', 'testcentrum')
    expect(exit).toBe(0)
    expect(out).toMatch(/^3 verhalen in .* seed 4: /m)
    for (const command of [['adapter', 'check'], ['profile'], ['run'], ['explore']])
      expect(await run(...command)).toMatchObject({ exit: 3 })
  })

  test.each([
    ['sutt: x\n', ':1:1: sutt: there is no such field; did you mean "sut"?'],
    ['sut: x\nmax-severity: S1\n', ':2:15: max-severity: is not one of S2, S3, S4'],
    ['bail: misschien\n', ':1:7: bail: should be true or false'],
    ['update-baseline: true\n', ':1:1: update-baseline: there is no such field'],
    [
      'profile:\n  kenmerken: { stuurt-ekcid: ja }\n',
      ':2:16: profile.kenmerken.stuurt-ekcid: there is no such field; did you mean "stuurt-eckid"?',
    ],
    ['explore: { storis: 3 }\n', 'explore.storis: there is no such field; did you mean "stories"?'],
    ['sut:\n', ':1:1: sut: is empty'],
    ['[]\n', 'should be a group of fields'],
  ])('is refused with the line and the field: %j', async (text, says) => {
    config(text)
    const { exit, err } = await run('run')
    expect(exit).toBe(2)
    expect(err).toContain(`E_FILE_INVALID: koppelproef.config.yaml${says.startsWith(':') ? says : ''}`)
    expect(err).toContain(says)
  })

  test('that is named must be there', async () => {
    expect(await run('run', '--config', 'weg.yaml')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('E_FILE_UNREADABLE: Cannot read weg.yaml'),
    })
  })

  test('gives check ea its system, and starts it where the file stands', async () => {
    config('sut: exec:python3 hier.py\nlanguage: en\ncheck ea: { name: Toetsbureau }\n')
    file('hier.py', here)
    mkdirSync(join(folder, 'lager'))
    process.chdir(join(folder, 'lager'))
    const { exit, err, out } = await koppelproef('check', 'ea')
    expect(err).toContain('config: ../koppelproef.config.yaml\n')
    expect([exit, out]).toEqual([1, expect.stringContaining('Toetsbureau')])
    expect(out).toContain(`gestart in ${basename(folder)}`)
  })

  test('gives check las its address, and paths that count from the file', async () => {
    config(
      'check las: { endpoint: "http://127.0.0.1:9/", sleutel-file: geheim, brincode: 99XX, schooljaar: 2026-2027 }\n',
    )
    mkdirSync(join(folder, 'lager'))
    process.chdir(join(folder, 'lager'))
    const { exit, err } = await koppelproef('check', 'las', '--klantcode', '1', '--klantnaam', 'Uitgever')
    expect([exit, err]).toEqual([2, expect.stringContaining('../geheim')])
  })

  test('gives observe what it watches, and runs a command of it where the file stands', async () => {
    config('observe: { state: "exec:python3 weg.py && exit 7", for: 1, port: 0 }\n')
    file('weg.py', "open('hier-gedraaid', 'w')")
    mkdirSync(join(folder, 'lager'))
    process.chdir(join(folder, 'lager'))
    const { err } = await koppelproef('observe')
    expect(err).toContain('the command ended with 7')
    expect(readdirSync(folder)).toContain('hier-gedraaid')
  })

  test('refuses what the section of another command has', async () => {
    config('check las: { state: json:ea.json }\n')
    const { exit, err } = await koppelproef('observe', '--state', 'json:ea.json')
    expect([exit, err]).toEqual([2, expect.stringMatching(/koppelproef\.config\.yaml:1:14.*state/)])
  })
})
