import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { explore } from '../../src/cli/explore.ts'
import { run } from '../../src/cli/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))

async function explored(options: object): Promise<{ exit: number; out: string }> {
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const base = { sut: 'testcentrum', minutes: '5', seed: '1', jobs: '1', maxFailures: '5', out: folder, language: 'en' }
  const exit = await explore.run([], { ...base, ...options }, terminal)
  return { exit, out: lines.join('') }
}

/** A system that lets every line pass as new: nobody is ever recognised. */
const forgetful = join(folder, 'vergeet.js')
writeFileSync(
  forgetful,
  `let held = { groepen: [], leerkrachten: [], leerlingen: [] }
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { held.leerlingen.pop(); return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`,
)

describe('koppelproef explore', () => {
  test('exits 0 when every law held, with a table of how often', async () => {
    const { exit, out } = await explored({ stories: '15' })
    expect(exit).toBe(0)
    expect(out).toMatch(/✓ import-alone-changes-nothing +\d+ +0 +\d+/)
    expect(out).toContain('15 stories in')
    expect(out).toContain('seed 1: every law held.')
  })

  test('exits 1 when one broke, and leaves a scenario file that fails in run as well', async () => {
    const sut = `module:${resolve(forgetful)}`
    const out = join(folder, 'gevonden')
    const told = await explored({ sut, stories: '20', law: ['failed-import-changes-nothing'], out })
    expect(told.exit).toBe(1)
    expect(told.out).toContain('✗ failed-import-changes-nothing  (S2)')
    expect(told.out).toMatch(/found in story \d+; made smaller: \d+ → \d+ steps?, (\d+ → )?\d+ pupils?/)
    expect(told.out).not.toMatch(/\b1 (steps|pupils|stories)|stopped after/)
    const [name, ...more] = readdirSync(out)
    expect(more).toEqual([])
    expect(name).toMatch(/^failed-import-changes-nothing-seed-1-\d+\.yaml$/)
    expect(told.out).toContain(`again: koppelproef run ${join(out, name!)}`)
    expect(readFileSync(join(out, name!), 'utf8')).toContain('# De wet: failed-import-changes-nothing.')
    const terminal = { out: () => {}, err: () => {}, interactive: false }
    const options = { seed: '1', jobs: '1' }
    expect(await run.run([join(out, name!)], { ...options, sut } as never, terminal)).toBe(1)
    expect(await run.run([join(out, name!)], { ...options, sut: 'testcentrum' } as never, terminal)).toBe(0)
  })

  test('says that it stopped before it told all stories, because enough laws are broken', async () => {
    const sut = `module:${resolve(forgetful)}`
    const { exit, out } = await explored({ sut, stories: '40', maxFailures: '1', out: join(folder, 'eerste') })
    expect(exit).toBe(1)
    expect(out).toContain('Stops after 40 stories (--stories), or when 1 law is broken (--max-failures)')
    expect(out).toMatch(/stopped after \d+ of 40 stories: 1 law broken \(--max-failures 1\)\n/)
    expect((await explored({ stories: '1' })).out).toMatch(/\n1 story in /)
  })

  test('tells one story once more, by its number', async () => {
    const sut = `module:${resolve(forgetful)}`
    const [first, alone] = [join(folder, 'veel'), join(folder, 'een')]
    await explored({ sut, stories: '20', maxFailures: '1', out: first })
    const [file] = readdirSync(first)
    const story = /--story (\d+)$/m.exec(readFileSync(join(first, file!), 'utf8'))?.[1]
    const { exit, out } = await explored({ sut, story, maxFailures: '1', out: alone })
    expect(exit).toBe(1)
    expect(out).toContain(`found in story ${story};`)
    expect(readFileSync(join(alone, file!), 'utf8')).toBe(readFileSync(join(first, file!), 'utf8'))
    expect((await explored({ story: '3' })).out).toMatch(/\n1 story in /)
  })

  test('speaks Dutch to who reads Dutch', async () => {
    const sut = `module:${resolve(forgetful)}`
    const law = ['failed-import-changes-nothing']
    const told = await explored({ sut, stories: '20', law, maxFailures: '1', out: join(folder, 'nl'), language: 'nl' })
    expect(told.out).toContain('Stopt na 20 verhalen (--stories), of als 1 wet gebroken is (--max-failures)')
    expect(told.out).toMatch(/gevonden in verhaal \d+; kleiner gemaakt: \d+ → \d+ stap(pen)?, /)
    expect(told.out).toMatch(/^ +wet +gehouden +gebroken +niet gezien$/m)
    expect((await explored({ stories: '1', language: 'nl' })).out).toMatch(/\n1 verhaal in .* elke wet hield\.\n$/)
  })

  test.each([
    [{ stories: '0' }, '--stories'],
    [{ stories: '1.5' }, '--stories'],
    [{ minutes: 'lang' }, '--minutes'],
    [{ minutes: '0' }, '--minutes'],
    [{ jobs: '0' }, '--jobs'],
    [{ story: '0' }, '--story'],
    [{ story: '3', stories: '5' }, '--story goes without --stories'],
    [{ maxFailures: 'x' }, '--max-failures'],
    [{ law: ['wees-aardig'] }, 'There is no law "wees-aardig"'],
    [{ sut: 'wat' }, '--sut takes'],
  ])('%j is wrong usage', async (options, says) => {
    await expect(explored(options)).rejects.toMatchObject({ exit: 2, message: expect.stringContaining(says) })
  })
})
