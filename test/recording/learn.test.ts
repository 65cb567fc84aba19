import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { LoadedSchool } from '../../simulator/demo.ts'
import { dialectNames } from '../../simulator/dialects/dialect.ts'
import { exampleEnvelope, generateSchool } from '../../simulator/index.ts'
import { quirkNames } from '../../simulator/quirks/quirks.ts'
import { writeSchoolFile } from '../../simulator/school-file/write.ts'
import { readSchoolFiles } from '../../src/cli/support/school-files.ts'
import { bytesOf } from '../../src/recording/disguise-exchange.ts'
import { learn } from '../../src/recording/learn/learn.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { post, startLas, startRecording } from './las.ts'

const school = generateSchool({ seed: 22, pupils: 8, schooljaar: '2026-2027', eckid: 'all', brincode: '99KM' })

type Asked = { readonly schooljaar?: string; readonly klantcode?: string }

/** Records what a LAS with these settings answers, and learns from it. */
async function learntFrom(settings: LoadedSchool['settings'], ...asked: readonly Asked[]) {
  const las = await startLas(school, settings)
  const recording = await startRecording(las.url)
  for (const other of asked.length > 0 ? asked : [{}])
    await post(`${recording.url}/uwlr/leerlinggegevens`, exampleEnvelope({ ...las.aansluiting, ...other }))
  await recording.close()
  await las.close()
  const read = readRecording(recording.file, '2026-12-01')
  return { read, folder: recording.folder, learnt: learn(read, recording.file) }
}

/** A LAS of the school file that was learnt, and its answer. */
async function answerOf({ folder, learnt }: Awaited<ReturnType<typeof learntFrom>>): Promise<Buffer> {
  const file = join(folder, 'school.yaml')
  const { profiel, dialect, quirks } = learnt
  const names = quirks.map(({ quirk }) => quirk)
  writeFileSync(file, writeSchoolFile(learnt.school, 'yaml', { profiel, dialect: dialect.dialect, quirks: names }))
  const [loaded] = await readSchoolFiles([file], '1')
  const las = await startLas(loaded!.school, loaded!.settings)
  const heard = await post(`${las.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
  await las.close()
  return heard!.body
}

/** The moments that a LAS writes down, and what a recording left out. */
const alike = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/<(\w+:)?toevoegingen>.*?<\/(\w+:)?toevoegingen>/g, '')
    .replace(/<!--.*?-->/g, '<!---->')
    .replace(/(aanmaakdatum>)[^<]*/g, '$1')
    .replace(/((?:commentaar|auteur|omschrijving)>)[^<]*/g, '$1')

describe('what is learnt from a recording', () => {
  test.each(dialectNames())(
    'is the dialect %s, and a school file that answers byte for byte alike',
    async (dialect) => {
      const found = await learntFrom({ dialect })
      expect(found.learnt).toMatchObject({ dialect: { dialect, unexplained: [] }, quirks: [], unexplained: [] })
      expect(alike(await answerOf(found))).toBe(alike(bytesOf(found.read.exchanges[0]!.answer!)))
    },
  )

  const visible = quirkNames().filter((name) => !['in-reverse-order', 'fault-with-status-200'].includes(name))
  test.each(visible)('is the quirk %s', async (quirk) => {
    const asked = quirk === 'answers-current-year' ? [{ schooljaar: '2025-2026' }, {}] : [{}]
    const found = await learntFrom({ quirks: [quirk] }, ...asked)
    expect(found.learnt.quirks.map((one) => one.quirk)).toEqual([quirk])
    if (quirk !== 'answers-another-school')
      expect(alike(await answerOf(found))).toBe(alike(bytesOf(found.read.exchanges.at(-1)!.answer!)))
  })

  // One hides the other: both say of which year or school an answer is, or there are no teachers to look at.
  const hiding = [
    ['answers-current-year', 'answers-last-year', 'answers-another-school'],
    ['teachers-without-eckid', 'no-leerkrachten'],
  ]
  const pairs = visible.flatMap((one, at) =>
    visible
      .slice(at + 1)
      .filter((other) => !hiding.some((names) => names.includes(one) && names.includes(other)))
      .map((other) => [one, other] as const),
  )
  test.each(pairs)('is %s and %s of one LAS, in whatever dialect', async (one, other) => {
    const dialect =
      dialectNames()[pairs.findIndex((pair) => pair[0] === one && pair[1] === other) % dialectNames().length]!
    const asked =
      one === 'answers-current-year' || other === 'answers-current-year' ? [{ schooljaar: '2025-2026' }, {}] : [{}]
    const { learnt } = await learntFrom({ quirks: [one, other], dialect }, ...asked)
    expect(learnt.quirks.map(({ quirk }) => quirk).sort()).toEqual([one, other].sort())
    expect(learnt.dialect.dialect).toBe(dialect)
  })

  test('is a fault that comes with status 200, and which exchange is no answer of a school file', async () => {
    const { learnt } = await learntFrom({ quirks: ['fault-with-status-200'] }, {}, { klantcode: 'ONBEKEND' })
    expect(learnt.quirks).toEqual([{ quirk: 'fault-with-status-200', times: 1, of: 1 }])
    expect(learnt.unexplained.join()).toMatch(/fault Client\.\w+, in exchange 2/)
  })

  test.each(['smalle-set', 'lvs-set', 'geen'] as const)('is the profile %s', async (profiel) => {
    expect((await learntFrom({ profiel })).learnt.profiel).toBe(profiel)
  })

  test('says in what an answer differs from every dialect', async () => {
    const { read } = await learntFrom({ dialect: 'cxf' })
    const [first] = read.exchanges
    const xml = first!.answer!.xml!.replaceAll('soap:', 'env:').replaceAll('xmlns:soap', 'xmlns:env')
    const odd = { ...read, exchanges: [{ ...first!, answer: { ...first!.answer!, xml } }] }
    expect(learn(odd, 'a.koppelproef').unexplained).toEqual([
      'How it writes: prefix of the envelope: env, not soap (dialect cxf is nearest).',
    ])
  })
})

test('a quirk that there is not is refused by name, with the one that was meant', async () => {
  const { folder } = await learntFrom({})
  const file = join(folder, 'wrong.yaml')
  writeFileSync(file, writeSchoolFile(school, 'yaml', { quirks: ['no-leerkracht'] }))
  await expect(readSchoolFiles([file], '1')).rejects.toThrow(/wrong\.yaml:\d+:\d+: .*did you mean no-leerkrachten/)
})
