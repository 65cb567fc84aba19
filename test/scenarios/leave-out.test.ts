import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/cli/run.ts'
import { story } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'weglaten-'))
const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
const file = (name: string, text: string): string => {
  const path = join(folder, `${name}.yaml`)
  writeFileSync(path, text)
  return path
}

async function ran(files: readonly string[], options: object = {}): Promise<{ exit: number; out: string }> {
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const exit = await run.run(
    files,
    { sut: 'testcentrum', seed: '1', jobs: '1', language: 'nl', quiet: false, ...options },
    terminal,
  )
  return { exit, out: lines.join('') }
}

/** A system that changes what it holds while it only looks. */
const eager = join(folder, 'ijverig.js')
writeFileSync(
  eager,
  `let held
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { held.leerlingen.pop(); return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`,
)

describe('koppelproef run --exclude', () => {
  const good = file('goed', story(base))
  const bad = file('slecht', story(`${base}  - verwacht: { leerlingen: { nieuw: 7 } }\n`))
  const tagged = file('traag', `tags: [traag]\n${story(`${base}  - verwacht: { leerlingen: { nieuw: 7 } }\n`)}`)

  test('leaves out stories by text and by tag, and tells how many', async () => {
    const { exit, out } = await ran([good, bad, tagged], { exclude: ['slecht', 'traag', 'zoiets'] })
    expect(exit).toBe(0)
    expect(out).toContain('  weggelaten met --exclude: slecht (1 verhaal), traag (1 verhaal), zoiets (niets)\n')
  })

  test('leaves nothing to tell: that is wrong usage', async () => {
    await expect(ran([bad], { exclude: ['slecht'] })).rejects.toMatchObject({ code: 'E_USAGE' })
  })

  test('divides what is left in parts', async () => {
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) => ran([good, bad, tagged], { exclude: ['goed'], shard })),
    )
    expect(parts.map(({ out }) => /^✗ 1\/1 S3 (\w+)/m.exec(out)?.[1])).toEqual(['slecht', 'traag'])
  })

  test('leaves out a law, and a story that is about nothing else', async () => {
    const sut = `module:${eager}`
    const children = story(base).replace(
      'school: handleiding',
      'school: { school: { brincode: 99XX }, leerlingen: [{ key: "11", achternaam: Vos }] }\nea: { leerlingen: { heeft: alles } }',
    )
    const plain = file('kinderen', children)
    const about = file('wet', `${children}  - verwacht: { wetten: [failed-import-changes-nothing] }\n`)
    const { out } = await ran([plain, about], { sut })
    expect(out.match(/\(failed-import-changes-nothing\)/g)).toHaveLength(2)
    const without = await ran([plain, about], { sut, exclude: ['failed-import-changes-nothing'] })
    expect(without.out).not.toContain('(failed-import-changes-nothing)')
    expect(without.out).toContain('weggelaten met --exclude: failed-import-changes-nothing (wet en 1 verhaal)\n')
  })
})

describe('koppelproef run --only regel', () => {
  const habit = file(
    'gewoonte',
    story(`${base}  - regel: { import: voorstel }
  - gewoonte: { omdat: Zo is het., import: mislukt }
  - keuze: { omdat: Zo is het., mits: [controlescherm], import: mislukt }
`),
  )

  test('shows no habit and no choice, nor that one was not judged', async () => {
    const sut = 'exec:python3 scenarios/sut/naive/naive.py'
    const all = await ran([habit], { sut })
    expect(all.out).toContain('gewoonte: de import: mislukt')
    expect(all.out).toContain('niet beoordeeld: 1 verwachting')
    const report = join(folder, 'regels.json')
    const only = await ran([habit], { sut, only: 'regel', report: [`json=${report}`] })
    expect(only.exit).toBe(0)
    expect(only.out).not.toMatch(/gewoonte:|niet beoordeeld/)
    const [told] = JSON.parse(readFileSync(report, 'utf8')).gevallen
    expect(told.opmerkingen).toEqual([])
    expect(told).not.toHaveProperty('nietBeoordeeld')
  })

  test('cannot go with --streng', async () => {
    await expect(ran([habit], { only: 'regel', streng: true })).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})
