import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  alsoWrong,
  baseline,
  broken,
  folder,
  lines,
  module,
  ran,
  tell,
  update,
  written,
  wrong,
} from './baseline-stage.ts'

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

  test('tells in full what is known of the one story that is asked for', async () => {
    const [good, bad] = [tell('goed', ''), tell('slecht', wrong)]
    await update([good, bad])
    for (const { out } of [await ran([bad]), await ran([good, bad], { filter: 'slecht' })]) {
      expect(out).toContain('      verwacht: 7\n')
      expect(out).toContain('    bekend: S3 stap 4: leerlingen\n')
    }
  })

  test('thinks of what is new when it says what is probably wrong, and of what is known when nothing is', async () => {
    const [bad, more, json] = [tell('slecht', wrong), tell('erger', wrong), join(folder, 'nu.json')]
    await update([bad, more])
    const same = await ran([bad, more])
    expect(same.out).toContain('\nEr is niets nieuws. Van wat bekend is:\n')
    tell('erger', wrong + alsoWrong)
    const { out } = await ran([bad, more], { report: [`json=${json}`] })
    expect(out).toContain('\nVan wat nieuw is:\n')
    expect(out).toMatch(/: verklaart 1 van 1$/m)
    expect(out).not.toMatch(/: verklaart \d+ van 2$/m)
  })

  test('calls what it just wrote known, not new', async () => {
    await update([tell('slecht', wrong)])
    const { out } = await update([tell('slecht', wrong), tell('ook', wrong)])
    expect(out).toContain('Er is niets nieuws. Van wat bekend is:')
    expect(out).not.toContain('Van wat nieuw is')
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

  test('calls mended what was looked at before a story was skipped, and takes that out; the rest of it stays', async () => {
    const sut = `exec:python3 ${join(process.cwd(), 'scenarios/sut/naive/naive.py')}`
    const right = '  - verwacht: { leerlingen: { nieuw: 22 } }\n'
    const lacks = `  - breek-af\n${right}`
    const before = (steps: string) => tell('half', steps + lacks)
    await update([before(wrong)], { sut })
    expect(written()).toEqual({ bekend: [{ verhaal: 'half', faalt: { 'stap 4: leerlingen': 'S3' } }] })
    const later = `bekend:
  - { verhaal: half, faalt: { "stap 4: leerlingen": S1, everyone-sits-where-the-las-says: S1, "stap 6: records": S1, "brak af bij importeer": S2 } }
  - { verhaal: elders, faalt: { nothing-leaks: S1 } }
`
    writeFileSync(baseline, later)
    const { out } = await ran([before(right)], { sut })
    expect(out).toContain('hersteld: half: stap 4: leerlingen, brak af bij importeer (zover het verteld werd)\n')
    expect(out).toContain('bekend en nu niet gezien: 2 verhalen; blijft staan\n')
    const after = await update([before(right)], { sut })
    expect(after.out).toContain(`${baseline}: 0 verhalen zakken zoals nu bekend
    niet gezien, en blijft dus staan: 2 verhalen, waarvan 2 met S1`)
    expect(Object.keys(written().bekend[1].faalt)).toEqual(['everyone-sits-where-the-las-says', 'stap 6: records'])
    // A story that fails elsewhere did not come there either.
    writeFileSync(baseline, later)
    const failing = await ran([before(wrong)], { sut })
    expect(failing.out).toMatch(/hersteld: half: .*brak af bij importeer$/m)
    expect(failing.out).not.toMatch(/hersteld: half: .*stap 6/)
    // Nothing of it is left: then the story is out.
    writeFileSync(baseline, later.replace(/, everyone.*S1,/, ','))
    await update([before(right)], { sut })
    expect(written().bekend).toMatchObject([{ verhaal: 'elders' }])
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
    expect(out).toContain('bekend: 1 verhaal zakt, waarvan 1 met S1.')
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
