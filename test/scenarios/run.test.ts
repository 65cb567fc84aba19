import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fileOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { run } from '../../src/cli/run.ts'
import { story } from './stage.ts'

async function ran(files: readonly string[], options: object = {}): Promise<{ exit: number; out: string }> {
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const exit = await run.run(
    files,
    { sut: 'testcentrum', seed: '1', jobs: '1', timeout: '10', maxTimeouts: '3', ...options },
    terminal,
  )
  return { exit, out: lines.join('') }
}

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
const good = file('goed.yaml', story(base))
const bad = file('slecht.yaml', story(`${base}  - verwacht: { leerlingen: { nieuw: 7 } }\n`))

describe('koppelproef run', () => {
  test('exits 0 when every story passes and 1 when one fails, with how to run just that again', async () => {
    expect((await ran([good])).exit).toBe(0)
    const { exit, out } = await ran([good, bad])
    expect(exit).toBe(1)
    expect(out).toContain('verwacht: 7\n      gevonden: 22: Max Beacher')
    expect(out).toContain(`opnieuw: koppelproef run ${bad}`)
  })

  test('says how to run that again so that it is judged the same', async () => {
    const given = { exclude: ['twee woorden', 'nothing-leaks'], only: 'regel', timeout: '20', maxSeverity: 'S4' }
    const { out } = await ran([bad], { ...given, isWithoutConfig: true })
    expect(out).toContain(
      `opnieuw: koppelproef run ${bad} --sut "testcentrum" --only regel --exclude "twee woorden" nothing-leaks --timeout 20 --max-severity S4 --no-config\n`,
    )
  })

  test('says before all else what is probably wrong, and nothing of it when all passes', async () => {
    const folderOfThemes = 'scenarios/catalogue/datum-en-geslacht'
    const { out } = await ran([folderOfThemes], {
      sut: 'module:test/scenarios/swaps-day-and-month.mjs',
      profile: fileOfTestcentrum,
    })
    expect(out).toMatch(
      /\nWaarschijnlijk:\n {2}Uw systeem leest het antwoord van ESIS verkeerd .*\n {4}lijkt op: De datum .*\n.*\n\n[✓✗] +\d+\/31 /,
    )
    expect((await ran([good])).out).not.toContain('Uw systeem')
  })

  test('tells several stories at once, each with a system of its own', async () => {
    const folderOfThemes = 'scenarios/catalogue/levensloop'
    const [one, four] = [await ran([folderOfThemes]), await ran([folderOfThemes], { jobs: '4' })]
    expect(four.exit).toBe(0)
    expect(four.out.split('\n').at(-2)).toBe(one.out.split('\n').at(-2))
  })

  test('stops at the first failure when asked', async () => {
    const { out } = await ran([bad, good], { bail: true })
    expect(out).not.toContain('✓')
  })

  test('keeps what was told when the system is gone for good', async () => {
    const lines: string[] = []
    const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
    const options = { sut: 'exec:node test/contracts/adapter/odd-system.mjs never-begins', seed: '1', jobs: '1' }
    await expect(run.run([good, good, good, good, bad, bad], options, terminal)).rejects.toMatchObject({
      code: 'E_SUT_UNREACHABLE',
    })
    expect(lines.join('')).toContain('goed')
  })

  test('names every mistake of every file at once', async () => {
    const one = file('een.yaml', story('school: handleiding\nstappen: [vlieg]\n'))
    const two = file('twee.yaml', 'titel: Te weinig\n')
    const error = await ran([one, two]).catch((caught: Error) => caught)
    expect(error).toMatchObject({ code: 'E_FILE_INVALID', exit: 2 })
    expect((error as Error).message).toContain('een.yaml:7:')
    expect((error as Error).message).toContain('twee.yaml:1:')
  })

  test.each([
    [{ jobs: '0' }, '--jobs'],
    [{ jobs: '2', sut: 'http://127.0.0.1:9' }, 'one story at a time'],
    [{ shard: '5/4' }, '--shard'],
    [{ filter: 'zoiets-is-er-niet' }, 'No scenario fits'],
    [{ report: ['pdf=x'] }, 'no report of form'],
    [{ sut: 'wat' }, '--sut takes'],
  ])('%j is wrong usage', async (options, says) => {
    await expect(ran([good], options)).rejects.toMatchObject({ exit: 2, message: expect.stringContaining(says) })
  })
})
