import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fileOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import type { Command } from '../../src/cli/command.ts'
import { profile } from '../../src/cli/profile.ts'
import { run } from '../../src/cli/run.ts'
import { story } from '../scenarios/stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'profiel-'))
const naive = 'exec:python3 scenarios/sut/naive/naive.py'

async function ran(command: Command, args: readonly string[], options: object): Promise<{ exit: number; out: string }> {
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const exit = await command.run(
    args,
    { sut: 'testcentrum', seed: '1', jobs: '1', timeout: '10', ...options },
    terminal,
  )
  return { exit, out: lines.join('') }
}

const file = (name: string, steps: string): string => {
  const path = join(folder, name)
  writeFileSync(path, story(`school: handleiding\nstappen:\n  - activeer\n  - koppel\n${steps}`))
  return path
}

describe('koppelproef profile', () => {
  test('writes what it saw to a file, and does not overwrite one that a person may have mended', async () => {
    const out = join(folder, 'profiel.yaml')
    expect(await ran(profile, [], { out })).toEqual({
      exit: 0,
      out: `${out}: it has ${Object.keys(kenmerken).length} traits, 0 it has not, 0 are not to be seen. Read it, and mend what is not so.\n`,
    })
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(fileOfTestcentrum, 'utf8'))
    await expect(ran(profile, [], { out })).rejects.toMatchObject({ exit: 2 })
  }, 30_000)
})

describe('koppelproef profile --check', () => {
  const text = readFileSync(fileOfTestcentrum, 'utf8')
  const written = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  test('says that a profile is as the system is', async () => {
    const { exit, out } = await ran(profile, [], { check: written('zo.yaml', text) })
    const count = Object.keys(kenmerken).length
    expect([exit, out]).toEqual([
      0,
      `${count} of ${count} traits that are to be seen stand in the profile as they are.\n`,
    ])
  }, 30_000)

  test('fails where the system is otherwise by now, says how that was seen, and tells what is not said', async () => {
    const stale = text.replace('controlescherm: ja', 'controlescherm: nee').replace(/^ {2}onthoudt-keuzes: .*$/m, '')
    const { exit, out } = await ran(profile, [], { check: written('oud.yaml', stale) })
    expect(exit).toBe(1)
    expect(out).toMatch(/^✗ controlescherm: the profile says nee, and it is ja\. \S/m)
    expect(out).toMatch(/^– onthoudt-keuzes: the profile does not say; ja\. \S/m)
    expect(out).toContain('; 1 does not: mend the profile, or the system.')
  }, 30_000)

  test('asks for a profile where there is none', async () => {
    await expect(ran(profile, [], { sut: naive, check: true })).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('koppelproef run', () => {
  const habits = file(
    'gewoonten.yaml',
    `  - importeer
  - regel: { import: voorstel }
  - gewoonte: { omdat: Het LAS is even druk., mits: [probeert-opnieuw], import: mislukt }
  - keuze: { omdat: Zo staat het er niet., mits: [controlescherm, stuurt-eckid], import: mislukt }
`,
  )

  test('says how much was not judged for want of a profile, and how to get one', async () => {
    const { exit, out } = await ran(run, [habits], { sut: naive })
    expect(exit).toBe(0)
    expect(out).toContain(
      '  niet beoordeeld: 2 verwachtingen, omdat geen profiel zegt of het systeem dit doet: controlescherm, probeert-opnieuw, stuurt-eckid\n',
    )
    expect(out).toContain(`koppelproef profile --sut "${naive}" --out koppelproef.profiel.yaml\n`)
  })

  test('judges by the profile that is named what is about such a system, and says no more of the rest', async () => {
    const said = join(folder, 'genoemd.yaml')
    writeFileSync(said, 'kenmerken: { probeert-opnieuw: ja, controlescherm: nee }\n')
    const { exit, out } = await ran(run, [habits], { sut: naive, profile: said, quiet: false })
    expect(exit).toBe(0)
    expect(out).toContain(`profiel: ${said} (2 kenmerken)\n`)
    expect(out).toContain('gewoonte: de import: mislukt, hier voorstel. Het LAS is even druk.')
    expect(out).not.toContain('niet beoordeeld')
  })

  test('fails on a habit that is not met when it must be strict', async () => {
    const { exit, out } = await ran(run, [habits], { streng: true })
    expect(exit).toBe(1)
    expect(out).toContain('profiel: dat van het testcentrum zelf\n')
    expect(out).toContain(`opnieuw: koppelproef run ${habits} --sut "testcentrum" --streng`)
  })
})
