import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { koppelproef } from '../terminal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verken-'))
})

/** A system of which every import loses a pupil; or none, when it is mended. */
function forgetful(isMended = false): string {
  const file = join(folder, isMended ? 'hersteld.mjs' : 'vergeet.mjs')
  writeFileSync(
    file,
    `let held = { groepen: [], leerkrachten: [], leerlingen: [] }
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { ${isMended ? '' : 'held.leerlingen.pop();'} return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`,
  )
  return `module:${file}`
}

const law = 'failed-import-changes-nothing'
const explore = (...argv: string[]) =>
  koppelproef('explore', '--language', 'en', '--out', join(folder, 'gevonden'), ...argv)
const filesIn = (name: string) => readdirSync(join(folder, name))

/** How often each law held, was broken and was not seen. */
const tableOf = (out: string) =>
  new Map(
    [...out.matchAll(/^[✓✗~–] ([a-z-]+) +(\d+) +(\d+) +(\d+)/gm)].map(([, name, ...counts]) => [
      name,
      counts.map(Number),
    ]),
  )

describe('koppelproef explore --shard', () => {
  test('tells parts that have no story in common and are together all of them', async () => {
    const [whole, ...parts] = await Promise.all(
      [[], ['--shard', '1/3'], ['--shard', '2/3'], ['--shard', '3/3']].map((shard) =>
        explore('--stories', '20', ...shard),
      ),
    )
    expect(parts.map(({ out }) => /^(\d+) stories in/m.exec(out)?.[1])).toEqual(['7', '7', '6'])
    const tables = parts.map(({ out }) => tableOf(out))
    for (const [name, counts] of tableOf(whole!.out))
      expect([name, counts.map((_, at) => tables.reduce((sum, table) => sum + table.get(name)![at]!, 0))]).toEqual([
        name,
        counts,
      ])
  })

  test('finds in its part what the whole finds there', async () => {
    const argv = ['--sut', forgetful(), '--stories', '30', '--law', law]
    await koppelproef('explore', '--language', 'en', ...argv, '--out', join(folder, 'geheel'))
    const [name] = filesIn('geheel')
    const number = Number(/-(\d+)\.yaml$/.exec(name!)![1])
    const part = `${((number - 1) % 2) + 1}/2`
    await koppelproef('explore', '--language', 'en', ...argv, '--out', join(folder, 'deel'), '--shard', part)
    expect(filesIn('deel')).toEqual([name])
    expect(readFileSync(join(folder, 'deel', name!), 'utf8')).toBe(readFileSync(join(folder, 'geheel', name!), 'utf8'))
  })

  test.each(['3/2', '0/2', 'half'])('takes no %s', async (shard) => {
    expect(await explore('--shard', shard)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--shard takes n/m'),
    })
  })
})

describe('koppelproef explore --exclude-law', () => {
  test('looks for all laws but those', async () => {
    const { out } = await explore('--stories', '2', '--exclude-law', law, 'nothing-leaks')
    const names = [...tableOf(out).keys()]
    expect(names).toContain('import-alone-changes-nothing')
    expect(names).not.toContain(law)
    expect(names).not.toContain('nothing-leaks')
  })

  test('refuses a law that is not there, and to leave none', async () => {
    expect(await explore('--exclude-law', 'wees-aardig')).toMatchObject({ exit: 2 })
    expect(await explore('--law', law, '--exclude-law', law)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('No law is left'),
    })
  })
})

describe('koppelproef explore --corpus', () => {
  const argv = () => ['--stories', '20', '--law', law, '--corpus', join(folder, 'corpus')]

  test('adds what is found, tells it first the next time, and does not find it once more', async () => {
    const first = await explore('--sut', forgetful(), ...argv())
    expect(first.exit).toBe(1)
    expect(first.out).toContain('0 stories, 0 still fail\n')
    expect(filesIn('corpus')).toEqual(filesIn('gevonden'))
    const [name] = filesIn('corpus')
    const second = await explore('--sut', forgetful(), ...argv(), '--seed', '2')
    expect(second.exit).toBe(1)
    expect(second.out).toContain(
      `✗ ${name!.replace('.yaml', '')}  (S2) still: wat er veranderde door de stap "importeer"\n`,
    )
    expect(second.out).toContain(`again: koppelproef run ${join(folder, 'corpus', name!)}`)
    expect(second.out).toContain(
      'corpus: 1 story, 1 still fails\n'.replace('corpus', `corpus ${join(folder, 'corpus')}`),
    )
    expect(second.out).toContain('nothing was found that the corpus does not have.\n')
    expect(filesIn('corpus')).toEqual([name])
  })

  test('keeps what is mended, and passes', async () => {
    await explore('--sut', forgetful(), ...argv())
    const json = join(folder, 'nu.json')
    const { exit, out } = await explore('--sut', forgetful(true), ...argv(), '--report', `json=${json}`)
    expect(exit).toBe(0)
    expect(out).toContain('holds now\n')
    expect(out).toContain('1 story, 0 still fail\n')
    expect(filesIn('corpus')).toHaveLength(1)
    const { oordeel, gevallen } = JSON.parse(readFileSync(json, 'utf8'))
    expect(oordeel).toBe('geslaagd')
    expect(gevallen[0]).toMatchObject({ naam: filesIn('corpus')[0]!.replace('.yaml', ''), oordeel: 'geslaagd' })
  })
})

describe('koppelproef explore merge', () => {
  const find = (seed: string, out: string, ...more: string[]) =>
    koppelproef(
      'explore',
      '--language',
      'en',
      '--sut',
      forgetful(),
      '--stories',
      '20',
      '--seed',
      seed,
      '--out',
      join(folder, out),
      ...more,
    )
  const merge = (...folders: string[]) =>
    koppelproef('explore', 'merge', ...folders.map((name) => join(folder, name)), '--out', join(folder, 'samen'))

  test('keeps of each law the smallest story, also of what is there already', async () => {
    await find('1', 'een', '--law', law)
    await find('2', 'twee', '--law', law)
    const [small] = filesIn('een')
    cpSync(join(folder, 'een', small!), join(folder, 'samen', `larger-${small}`))
    const larger = readFileSync(join(folder, 'samen', `larger-${small}`), 'utf8')
    writeFileSync(
      join(folder, 'samen', `larger-${small}`),
      larger.replace(/^ {2}- importeer$/m, '  - importeer\n  - importeer\n  - importeer'),
    )
    const { exit, out, err } = await merge('een', 'twee', 'weg')
    expect(exit).toBe(1)
    expect(err).toBe(`${join(folder, 'weg')} is not there: nothing was found in that part.\n`)
    expect(out).toMatch(
      /^✗ failed-import-changes-nothing {2}\S+: \d+ steps?, \d+ pupils?, the smallest of 3\n3 stories about 1 law; /,
    )
    expect(filesIn('samen')).toHaveLength(1)
    expect(filesIn('samen')[0]).not.toContain('larger')
    expect((await merge('een', 'twee')).out).toContain('the smallest of')
    expect(filesIn('samen')).toHaveLength(1)
  })

  test('finds nothing where nothing was found', async () => {
    expect(await merge('weg')).toMatchObject({ exit: 0, out: '0 stories about 0 laws\n' })
  })

  test('is a command of two words beside explore', async () => {
    expect((await koppelproef('explore', 'merge', '--help')).out).toContain('Usage: koppelproef explore merge')
    expect((await koppelproef('explore', '--help')).out).toContain('Usage: koppelproef explore [options]')
  })
})
