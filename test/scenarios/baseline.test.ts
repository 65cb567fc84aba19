import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { run } from '../../src/cli/run.ts'
import { story } from './stage.ts'

const lines: string[] = []
const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
let folder: string
let baseline: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baseline-'))
  baseline = join(folder, 'bekend.yaml')
})

const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
/** A system in a file of its own, as `--sut` takes it. */
function module(name: string, text: string): string {
  const path = join(folder, `${name}.js`)
  writeFileSync(path, text)
  return `module:${path}`
}

const broken = () =>
  module(
    'stuk',
    `export default () => ({
  reset: async () => {},
  importeer: async () => { throw new Error('stuk') },
  verwerk: async () => {},
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
})`,
  )

/** A wish that our testcentrum does not meet; what is more serious than S3 is capped by the story. */
const wrong = '  - verwacht: { leerlingen: { nieuw: 7 } }\n'
const alsoWrong = '  - verwacht: { leerkrachten: { nieuw: 9 } }\n'

function tell(name: string, steps: string, head: (text: string) => string = (text) => text): string {
  const path = join(folder, `${name}.yaml`)
  writeFileSync(path, head(story(base + steps)))
  return path
}

async function ran(files: readonly string[], options: object = {}): Promise<{ exit: number; out: string }> {
  lines.length = 0
  const exit = await run.run(
    files,
    { sut: 'testcentrum', seed: '1', jobs: '1', language: 'nl', quiet: false, baseline, ...options },
    terminal,
  )
  return { exit, out: lines.join('') }
}

const update = (files: readonly string[], options: object = {}) => ran(files, { updateBaseline: true, ...options })
const written = () => parse(readFileSync(baseline, 'utf8'))

describe('koppelproef run --baseline', () => {
  test('passes what is known to fail, names it as known, and writes it as kinds with how bad each is', async () => {
    const [good, bad] = [tell('goed', ''), tell('slecht', wrong)]
    expect((await update([good, bad])).exit).toBe(0)
    expect(written()).toEqual({ bekend: [{ verhaal: 'slecht', faalt: { 'stap 4: leerlingen': 'S3' } }] })
    const { exit, out } = await ran([good, bad])
    expect(exit).toBe(0)
    expect(out).toContain('    bekend: S3 stap 4: leerlingen\n')
    expect(out).not.toContain('gevonden:')
    expect(out).toContain(`bekend volgens ${baseline}: 1 verhaal zakt zoals bekend\n`)
    expect(out).toContain('nieuw: 0 verhalen zakken\n')
  })

  test('says in the report that the run passed, and why', async () => {
    const json = join(folder, 'nu.json')
    await update([tell('slecht', wrong)])
    await ran([tell('slecht', wrong)], { report: [`json=${json}`] })
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      oordeel: 'geslaagd',
      omdat: {
        nl: 'nieuw: 0 verhalen zakken; bekend: 1 verhaal zakt',
        en: 'new: 0 stories fail; known: 1 story fails',
      },
    })
  })

  test('shows what is known as skipped in JUnit, and beside no change', async () => {
    const [junit, gitlab] = [join(folder, 'nu.xml'), join(folder, 'kwaliteit.json')]
    await update([tell('slecht', wrong)])
    const report = ['github', `junit=${junit}`, `gitlab=${gitlab}`]
    const { out } = await ran([tell('slecht', wrong), tell('nieuw', wrong)], { report })
    expect(out.match(/^::error .*$/gm)).toHaveLength(1)
    expect(out).toMatch(/^::error file=.*nieuw\.yaml,/m)
    expect(JSON.parse(readFileSync(gitlab, 'utf8'))).toHaveLength(1)
    const xml = readFileSync(junit, 'utf8')
    expect(xml).toContain('tests="2" failures="1" errors="0"')
    expect(xml).toContain('skipped="1"')
    expect(xml).toContain('<skipped message="bekend: S3 stap 4: leerlingen"/>')
  })

  test('tells in a CI only what is new', async () => {
    await update([tell('slecht', wrong)])
    const { out } = await ran([tell('slecht', wrong), tell('goed', '')], { quiet: true, language: 'en' })
    expect(out).not.toMatch(/^[✓✗]/m)
    expect(out).toContain(`known by ${baseline}: 1 story fails as known\n`)
  })

  test('fails on another story, and on another failure of a story that is known', async () => {
    await update([tell('slecht', wrong)])
    expect((await ran([tell('slecht', wrong), tell('ook', wrong)])).exit).toBe(1)
    const { exit, out } = await ran([tell('slecht', wrong + alsoWrong)])
    expect(exit).toBe(1)
    expect(out).toContain('nieuw: 1 verhaal zakt\n    slecht: S3 stap 5: leerkrachten\n')
  })

  test('fails on what became worse, not on what became milder', async () => {
    const milder = (text: string) => text.replace('ernst: S3', 'ernst: S4')
    await update([tell('slecht', wrong, milder)])
    expect((await ran([tell('slecht', wrong)])).exit).toBe(1)
    await update([tell('slecht', wrong)])
    expect((await ran([tell('slecht', wrong, milder)])).exit).toBe(0)
  })

  test('fails when a story that is known to fail breaks the system now', async () => {
    const bad = tell('slecht', wrong)
    await update([bad])
    const { exit, out } = await ran([bad], { sut: broken() })
    expect(exit).toBe(1)
    expect(out).toContain('S2 brak af bij importeer')
    expect(out).not.toContain('hersteld')
    await update([bad], { sut: broken() })
    expect((await ran([bad], { sut: broken() })).exit).toBe(0)
  })

  test('does not write down that no answer came in time: nobody knows whether that is the system', async () => {
    const hangs = module(
      'hangt',
      `export default () => ({
  reset: async () => {},
  importeer: () => new Promise(() => {}),
  verwerk: async () => {},
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
})`,
    )
    const { out } = await update([tell('slecht', wrong)], { sut: hangs, timeout: '1' })
    expect(out).toContain('geen antwoord op tijd, niet opgeschreven; meer tijd met --timeout: slecht\n')
    expect(written()).toEqual({ bekend: [] })
    expect((await ran([tell('slecht', wrong)], { sut: hangs, timeout: '1' })).exit).toBe(1)
  })

  test('tells what is mended without failing, until it is taken out', async () => {
    await update([tell('slecht', wrong + alsoWrong), tell('ook', wrong)])
    const files = [tell('slecht', wrong), tell('ook', '')]
    const { exit, out } = await ran(files)
    expect(exit).toBe(0)
    expect(out).toContain('hersteld: slecht: stap 5: leerkrachten\n')
    expect(out).toContain('hersteld: ook: stap 4: leerlingen\n  haal weg wat hersteld is met --update-baseline\n')
    await update(files)
    expect(written().bekend).toEqual([{ verhaal: 'slecht', faalt: { 'stap 4: leerlingen': 'S3' } }])
    expect((await ran(files)).out).not.toContain('hersteld')
  })

  test('shows on every run what is known and lets the data of a child be seen by another', async () => {
    const swaps = module(
      'ruilt',
      `let held
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => {
    const [one, other] = held.resultaten
    ;[one.leerling, other.leerling] = [other.leerling, one.leerling]
    return { kind: 'geenwijzigingen' }
  },
  verwerk: async () => ({ kind: 'geweigerd', redenen: [] }),
  toestand: async () => structuredClone(held),
})`,
    )
    const children = tell('kinderen', '', (text) =>
      text.replace('ernst: S3', 'ernst: S1').replace(
        'school: handleiding',
        `school: { school: { brincode: 99XX }, erbij: klas, leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] }
ea: { leerlingen: { heeft: alles } }`,
      ),
    )
    const known = await update([children], { sut: swaps })
    expect(known.out).toContain(
      '1 verhaal zakt zoals nu bekend, waarvan 1 met S1: gegevens van een kind bij een ander\n',
    )
    const { exit, out } = await ran([children], { sut: swaps })
    expect(exit).toBe(0)
    expect(out).toContain('    S1, gegevens van een kind bij een ander: kinderen\n')
    // Of two children it was known; when it was known of one, the other is new.
    const often = readFileSync(baseline, 'utf8')
    expect(often).toContain('S1 ×2')
    writeFileSync(baseline, often.replaceAll(' ×2', ''))
    expect(await ran([children], { sut: swaps })).toMatchObject({ exit: 1 })
  })

  test('lets be until the day that is said, and no day longer', async () => {
    const bad = tell('slecht', wrong)
    const until = (day: string) =>
      writeFileSync(baseline, `bekend:\n  - { verhaal: slecht, faalt: { "stap 4: leerlingen": S3 }, tot: ${day} }\n`)
    until('2999-12-31')
    expect((await ran([bad])).exit).toBe(0)
    until('2020-01-31')
    const { exit, out } = await ran([bad])
    expect(exit).toBe(1)
    expect(out).toContain('verlopen: slecht: de dag tot wanneer het mocht is voorbij; het telt als nieuw\n')
    expect((await ran([tell('slecht', '')])).exit).toBe(0)
  })

  test('keeps reasons, days, comments and what was not told, in the order of names', async () => {
    writeFileSync(
      baseline,
      `# van ons
bekend:
  # deze eerst
  - verhaal: slecht # zie het bord
    faalt:
      # al lang
      "stap 4: leerlingen": S3
    reden: Wordt in mei vervangen.
    tot: 2999-05-31
  - { verhaal: elders, faalt: { nothing-leaks: S2 }, reden: Niet verteld. }
`,
    )
    expect((await update([tell('slecht', wrong + alsoWrong), tell('bad', wrong)])).exit).toBe(0)
    expect(readFileSync(baseline, 'utf8')).toBe(`# van ons
bekend:
  - verhaal: bad
    faalt:
      "stap 4: leerlingen": S3
  - { verhaal: elders, faalt: { nothing-leaks: S2 }, reden: Niet verteld. }
  # deze eerst
  - verhaal: slecht # zie het bord
    faalt:
      # al lang
      "stap 4: leerlingen": S3
      "stap 5: leerkrachten": S3
    reden: Wordt in mei vervangen.
    tot: 2999-05-31
`)
    const { exit, out } = await ran([tell('slecht', wrong)])
    expect(exit).toBe(0)
    expect(out).toContain('    bekend: S3 stap 4: leerlingen (Wordt in mei vervangen.)\n')
    expect(out).toContain('bekend en nu niet gezien: 2 verhalen; blijft staan\n')
  })

  test('writes a file with nothing in it when nothing fails, that reads', async () => {
    await update([tell('goed', '')])
    expect(written()).toEqual({ bekend: [] })
    expect((await ran([tell('goed', '')])).exit).toBe(0)
  })

  test.each([
    ['bekend: [{ verhaal: a, faalt: { b: S5 } }]', ':1:36: bekend[0].faalt.b: should be S1, S2, S3 or S4'],
    ['bekend:\n  - { verhaal: a, faalt: {}, totd: 2026-01-01 }', 'did you mean "tot"?'],
    ['bekend:\n  - { verhaal: a, faalt: {}, tot: 2026-02-30 }', 'should be a day that exists'],
    [
      'bekend:\n  - { verhaal: a, faalt: {} }\n  - { verhaal: a, faalt: {} }',
      ':3:16: bekend[1].verhaal: stands here twice',
    ],
    ['known: []', 'the field "bekend" is missing'],
  ])('refuses %j before anything is told', async (text, says) => {
    writeFileSync(baseline, text)
    await expect(ran([tell('goed', '')])).rejects.toMatchObject({ exit: 2, message: expect.stringContaining(says) })
    expect(lines).toEqual([])
  })

  test('refuses a file that is not there, and to write one that is not named', async () => {
    await expect(ran([tell('goed', '')])).rejects.toMatchObject({ code: 'E_FILE_UNREADABLE' })
    await expect(update([], { baseline: undefined })).rejects.toMatchObject({ code: 'E_USAGE' })
    await expect(update([], { watch: true })).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('koppelproef run --max-severity', () => {
  test('lets be what is no worse, and fails on what is', async () => {
    const bad = tell('slecht', wrong)
    const { exit, out } = await ran([bad], { baseline: undefined, maxSeverity: 'S3' })
    expect(exit).toBe(0)
    expect(out).toContain('geduld met --max-severity S3: 1 verhaal\n')
    expect(out).toContain('nieuw: 0 verhalen zakken\n')
    expect((await ran([bad], { baseline: undefined, maxSeverity: 'S4' })).exit).toBe(1)
  })

  test('never lets a system be that breaks down', async () => {
    const options = { baseline: undefined, maxSeverity: 'S2', sut: broken() }
    expect((await ran([tell('slecht', '')], options)).exit).toBe(1)
  })
})

describe('koppelproef run --compare', () => {
  test('fails on what did not fail in the earlier run only', async () => {
    const last = join(folder, 'last.json')
    const plain = { baseline: undefined }
    await ran([tell('slecht', wrong)], { ...plain, report: [`json=${last}`] })
    const same = await ran([tell('slecht', wrong)], { ...plain, compare: last })
    expect(same.exit).toBe(0)
    expect(same.out).toContain(`vergeleken met ${last}, 1 verhaal van toen met 1 van nu, 1 in beide: geen verschil\n`)
    expect((await ran([tell('slecht', wrong + alsoWrong)], { ...plain, compare: last })).exit).toBe(1)
    expect((await ran([tell('nieuw', wrong)], { ...plain, compare: last })).exit).toBe(1)
    expect((await ran([tell('slecht', '')], { ...plain, compare: last })).exit).toBe(0)
  })
})
