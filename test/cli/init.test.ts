import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import { story } from '../scenarios/stage.ts'
import { koppelproef } from '../terminal.ts'

const root = process.cwd()
const naive = `exec:python3 ${join(root, 'scenarios/sut/naive/naive.py')}`
const config = 'koppelproef.config.yaml'
const baseline = 'koppelproef.baseline.yaml'

beforeEach(() => {
  process.chdir(realpathSync(mkdtempSync(join(tmpdir(), 'begin-'))))
  mkdirSync('verhalen')
})
afterEach(() => process.chdir(root))

const begin = (...argv: readonly string[]) => koppelproef('init', ...argv, '--language', 'en')
const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
const tell = (name: string, steps: string) => writeFileSync(`verhalen/${name}.yaml`, story(base + steps))
const wrong = '  - verwacht: { leerlingen: { nieuw: 7 } }\n'

describe('koppelproef init', () => {
  test('looks at a system once and writes what run needs: it passes today, and fails on what is new', async () => {
    tell('goed', '')
    tell('slecht', wrong)
    const { exit, out } = await begin('verhalen', '--sut', naive)
    expect(exit).toBe(0)
    expect(out).toMatch(/^1\/3 adapter: \d+ of \d+ calls are there and good; not there, and what needs it is skipped: /)
    expect(out).toMatch(
      new RegExp(
        `^2/3 profile: of ${Object.keys(kenmerken).length} traits \\d+ it has, \\d+ it has not, \\d+ not to be seen$`,
        'm',
      ),
    )
    expect(out).toContain('3/3 stories: 2 told, 1 passed, 1 failed, 0 skipped\n')
    expect(out).toContain(`${baseline}: 1 story that fails today; run fails on what is new only\n`)
    expect(parse(readFileSync(config, 'utf8'))).toMatchObject({
      sut: naive,
      files: ['verhalen'],
      baseline,
      profile: { kenmerken: { 'controleert-koppel': 'nee' } },
    })
    const now = await koppelproef('run', '--language', 'nl')
    expect(now.exit).toBe(0)
    expect(now.out).toMatch(/^profiel: koppelproef\.config\.yaml \(\d+ kenmerken\)$/m)
    expect(now.out).toContain(`bekend volgens ${baseline}: 1 verhaal zakt zoals bekend\n`)
    tell('goed', wrong)
    expect((await koppelproef('run')).exit).toBe(1)
  })

  test('gives a job for a CI, which starts a system behind an address first, and the next two commands', async () => {
    tell('goed', '')
    const { out } = await begin('verhalen', '--sut', naive)
    const job = (out: string, from: string, to: string) =>
      parse(out.slice(out.indexOf(from) + from.length, out.indexOf(to)))
    const github = job(out, '.github/workflows/koppelproef.yml:\n', 'For GitLab')
    expect(github.jobs.koppelproef.steps.map(({ run }: { run?: string }) => run)).toContain(
      'npx koppelproef run --report github html=koppelproef.html',
    )
    expect(github.jobs.koppelproef.steps.map(({ run }: { run?: string }) => run)).toContain(
      'pip install ./node_modules/koppelproef/clients/python',
    )
    const gitlab = job(out, '.gitlab-ci.yml:\n', 'Next:')
    expect(gitlab.koppelproef.script).toContain(
      'npx koppelproef run --report junit=koppelproef.xml html=koppelproef.html',
    )
    expect(out).toMatch(/Next:\n {2}koppelproef run .*\n {2}koppelproef explore .*\n$/)
  })

  test('shows what fails at once: a page to open, how to tell it all, and at the end what is most probably wrong', async () => {
    tell('slecht', wrong)
    const { out } = await begin('verhalen', '--sut', naive)
    expect(out).toMatch(/Next:\n.*\n {2}koppelproef run --no-baseline --report html=koppelproef\.html .*\n/)
    expect(out).toMatch(
      /; begin with slecht; see koppelproef docs scenarios\/diagnosis\/pages\/en\/.*\n$|\(0\.\d\d\): explains 1 of 1\n.*\n$/,
    )
    const page = readFileSync('koppelproef.html', 'utf8')
    expect(page).toContain('data-naam="slecht"')
    // Known since a moment, and still not told as known: it is what there is to read.
    expect(page).not.toContain('data-oordeel="bekend"')
    const all = await koppelproef('run', '--no-baseline', '--language', 'nl')
    expect(all.exit).toBe(1)
    expect(all.out).toContain('      verwacht: 7\n')
    expect(all.out).toMatch(/opnieuw: koppelproef run .*slecht\.yaml --no-baseline\n/)
  })

  test('speaks the language that run speaks', async () => {
    tell('slecht', wrong)
    const { out } = await koppelproef('init', 'verhalen', '--sut', naive, '--language', 'nl')
    expect(out).toMatch(/^1\/3 adapter: \d+ van \d+ aanroepen zijn er en goed; niet aanwezig, en wat ze nodig heeft /)
    expect(out).toContain('3/3 verhalen: 1 verteld, 0 geslaagd, 1 gezakt, 0 overgeslagen\n')
    expect(out).toMatch(/^Verder:$/m)
    expect(out).not.toMatch(/\b(the|stories|failed)\b/)
    expect(readFileSync(config, 'utf8')).toContain('# Een pad telt vanaf dit bestand')
  })

  test('gives run the time that it was given itself', async () => {
    tell('goed', '')
    await begin('verhalen', '--sut', naive, '--timeout', '20')
    expect(parse(readFileSync(config, 'utf8'))).toMatchObject({ timeout: 20 })
  })

  test('writes no baseline when nothing fails', async () => {
    tell('goed', '')
    const { out } = await begin('verhalen', '--sut', naive)
    expect(out).not.toContain(baseline)
    expect(existsSync(baseline)).toBe(false)
    expect(parse(readFileSync(config, 'utf8'))).not.toHaveProperty('baseline')
  })

  test('keeps the profile that is there already', async () => {
    tell('goed', '')
    writeFileSync('koppelproef.profiel.yaml', 'kenmerken: { controlescherm: ja }\n')
    const { out } = await begin('verhalen', '--sut', naive)
    expect(out).toContain('2/3 profile: as it is (profiel: koppelproef.profiel.yaml (1 kenmerk))\n')
    expect(parse(readFileSync(config, 'utf8'))).not.toHaveProperty('profile')
    expect((await koppelproef('run', '--language', 'nl')).out).toContain(
      'profiel: koppelproef.profiel.yaml (1 kenmerk)\n',
    )
  })

  test.each([config, baseline])('overwrites no %s, unless it must', async (name) => {
    tell('goed', '')
    writeFileSync(name, '# met de hand\n')
    expect(await begin('verhalen', '--sut', naive)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(`${name} is there already; --force overwrites it`),
    })
    expect(readFileSync(name, 'utf8')).toBe('# met de hand\n')
    expect((await begin('verhalen', '--sut', naive, '--force')).exit).toBe(0)
    expect(readFileSync(config, 'utf8')).toContain('naive.py')
  })

  test('writes nothing for an adapter that lacks what every story needs, and says what', async () => {
    tell('goed', '')
    writeFileSync('leeg.mjs', 'export default { reset: async () => {} }\n')
    const { exit, out } = await begin('verhalen', '--sut', 'module:leeg.mjs')
    expect(exit).toBe(1)
    expect(out).toContain('  ✗ importeer  is missing\n')
    expect(out).toContain('Nothing was written.\n')
    expect(readdirSync('.').sort()).toEqual(['leeg.mjs', 'verhalen'])
  })

  test('must be told which system', async () => {
    expect(await begin()).toMatchObject({ exit: 2, err: expect.stringContaining('Which system?') })
  })
})
