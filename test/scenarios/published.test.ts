import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, stringify } from 'yaml'
import { openapi } from '../../contracts/adapter/openapi.ts'
import { adapterSchema } from '../../contracts/adapter/publish.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { reportSchema } from '../../report/report.ts'
import { baselineSchema } from '../../scenarios/baseline/baseline.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { scenarioSchema, stepNames } from '../../scenarios/language/schema.ts'
import { profielSchema } from '../../scenarios/profile/read-profiel.ts'
import { meaning, rows, untold } from '../../scenarios/rows.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { noScore, wrongs } from '../../scenarios/run/score.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { partOf, tableOf } from '../docs.ts'
import { callsPart, formsPart, shapesPart } from './adapter-page.ts'
import { reported, story, told } from './stage.ts'
import {
  beginPart,
  changeExamples,
  changesPart,
  expectationExamples,
  expectationsPart,
  pointersPart,
  stepExamples,
  stepsPart,
  topPart,
  traitsPart,
} from './steps-page.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const scenarios = findScenarios([], {})
const bare = (naam: string) => naam.replace(/ \[.*$/, '')

/** One line per file: a matrix is one story in several forms. */
const stories = [...new Map(scenarios.map((scenario) => [bare(scenario.naam), scenario])).values()]
const formsOf = (naam: string) => scenarios.filter((scenario) => bare(scenario.naam) === naam).length

const pages = [
  {
    page: 'scenarios/catalogue/README.md',
    name: 'stories',
    make: () =>
      tableOf(
        ['thema', 'verhaal', 'ernst', 'dekt', 'keer'],
        stories.map(({ thema, naam, ernst, dekt }) => [
          thema,
          `[${bare(naam)}](${thema}/${bare(naam)}.yaml)`,
          ernst,
          dekt.join(' '),
          String(formsOf(bare(naam))),
        ]),
      ),
  },
  {
    page: 'scenarios/catalogue/README.md',
    name: 'rows',
    make: () =>
      tableOf(
        ['rij', 'wat', 'verhalen'],
        rows.map((row) => [
          row,
          meaning[row]!,
          untold[row] === undefined
            ? stories
                .filter(({ dekt }) => dekt.includes(row))
                .map(({ naam }) => bare(naam))
                .join(', ')
            : `none: ${untold[row]}`,
        ]),
      ),
  },
  ...Object.entries({
    top: topPart,
    start: beginPart,
    pointers: pointersPart,
    steps: stepsPart,
    traits: traitsPart,
    expectations: expectationsPart,
    changes: changesPart,
  }).map(([name, make]) => ({ page: 'scenarios/language/STEPS.md', name, make })),
  { page: 'contracts/adapter/README.md', name: 'calls', make: callsPart },
  { page: 'contracts/adapter/CALLS.md', name: 'calls', make: formsPart },
  { page: 'contracts/adapter/CALLS.md', name: 'shapes', make: shapesPart },
]

describe('what is published about scenarios', () => {
  test.each(pages)('$name in $page is fresh', ({ page, name, make }) => {
    const { found, wanted } = partOf(page, name, make())
    expect(found).toBe(wanted)
  })

  test('the schema of a scenario is the one that files are judged by', () => {
    const file = 'scenarios/language/scenario.schema.json'
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(scenarioSchema(), null, 2)}\n`)
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(scenarioSchema())))
  })

  test('the schema of a profile is the one that files are judged by', () => {
    const file = 'scenarios/profile/profiel.schema.json'
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(profielSchema(), null, 2)}\n`)
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(profielSchema())))
  })

  test('the schema of a baseline is the one that files are judged by', () => {
    const file = 'scenarios/baseline/baseline.schema.json'
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(baselineSchema(), null, 2)}\n`)
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(baselineSchema())))
  })

  test.each([
    ...Object.values(stepExamples),
    ...Object.values(expectationExamples).map((example) => `verwacht: { ${example} }`),
    ...Object.values(changeExamples).map((example) => `wijziging: { ${example} }`),
  ])('the example is a step: %s', (example) => {
    const folder = mkdtempSync(join(tmpdir(), 'stappen-'))
    writeFileSync(join(folder, '_begin.yaml'), 'stappen:\n  - activeer\n')
    const text = story(`school: handleiding\nstappen:\n  - ${example}\n`)
    expect(parseScenarios(text, join(folder, 'verhaal.yaml'))[0]!.stappen).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })

  test('every step, expectation and kind of change of the schema stands on the page of words', () => {
    expect(Object.keys(stepExamples).sort()).toEqual([...stepNames].sort())
    const page = readFileSync('scenarios/language/STEPS.md', 'utf8')
    for (const name of [...Object.keys(expectationExamples)]) expect(page).toContain(`### verwacht: ${name}\n`)
    for (const name of [...Object.keys(changeExamples)]) expect(page).toContain(`### wijziging: ${name}\n`)
    expect(page).not.toContain('undefined')
  })

  test('adapter.schema.json says what the definitions of the calls say', () => {
    const file = 'contracts/adapter/adapter.schema.json'
    const wanted = adapterSchema()
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(wanted, null, 2)}\n`)
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  test('openapi.yaml says what the definitions of the calls say', () => {
    const file = 'contracts/adapter/openapi.yaml'
    const wanted = openapi()
    if (process.env.UPDATE_DOCS === '1')
      writeFileSync(
        file,
        `# Generated from the definitions in contracts/adapter.\n${stringify(wanted, { aliasDuplicateObjects: false })}`,
      )
    expect(parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  test('the schema of a report is that of its definition', () => {
    const file = 'report/report.schema.json'
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(reportSchema, null, 2)}\n`)
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(reportSchema)))
  })

  test('the JSON report of a run with a good, a failed, a skipped and a broken story fits its schema', async () => {
    const school = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
    const { postbus: _, ...without } = openTestcentrum()
    const broken = { ...openTestcentrum(), importeer: () => Promise.reject(new Error('stuk')) }
    const verdicts = [
      ...(await told(story(`${school}  - verwerk\n`))),
      ...(await told(story(`${school}  - verwacht: { leerlingen: { nieuw: 7 } }\n`))),
      ...(await told(story(`${school}  - verwacht: { uitgenodigd: 0 }\n`), { system: systemOf(without) })),
      ...(await told(story(school), { system: systemOf(broken) })),
    ]
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['geslaagd', 'gezakt', 'overgeslagen', 'fout'])
    const check = new Ajv2020({ strict: false }).compile(read('report/report.schema.json') as object)
    const report = JSON.parse(JSON.stringify(reported(verdicts)))
    check(report)
    expect(check.errors).toBeNull()
    expect(check({ ...report, gevallen: undefined })).toBe(false)
  })

  test('every story of the catalogue says which edge cases it is about; one of your own need not', () => {
    expect(scenarios.filter(({ dekt }) => dekt.length === 0).map(({ naam }) => naam)).toEqual([])
    const own =
      'titel: Een verhaal van ons\nwaarom: Omdat het bij ons zo ging.\nthema: eigen\nernst: S3\nschool: handleiding\nstappen: [activeer]\n'
    expect(parseScenarios(own, 'eigen.yaml')[0]?.dekt).toEqual([])
  })

  test('every edge case has a story or a reason, and none has both', () => {
    const covered = new Set(scenarios.flatMap(({ dekt }) => dekt))
    expect(rows.filter((row) => !covered.has(row) && untold[row] === undefined)).toEqual([])
    expect(Object.keys(untold).filter((row) => covered.has(row) || !rows.includes(row))).toEqual([])
    expect([...covered].filter((row) => !rows.includes(row))).toEqual([])
  })

  test('every edge case says what it is, in a line that fits a table', () => {
    const lengths = { A: 31, B: 36, C: 9, D: 30, E: 24, F: 20, G: 20, H: 10, I: 12 }
    expect(rows).toEqual(
      Object.entries(lengths).flatMap(([part, length]) =>
        Array.from({ length }, (_, place) => `${part}${String(place + 1).padStart(2, '0')}`),
      ),
    )
    expect(rows.filter((row) => meaning[row]!.length < 5 || meaning[row]!.length > 60)).toEqual([])
    expect(new Set(Object.values(meaning)).size).toBe(rows.length)
  })

  test('the page says what each count of the score is, and which of them fail a story', () => {
    const page = readFileSync('scenarios/README.md', 'utf8')
    const told = [...page.matchAll(/^\| (\*\*)?`(\w+)`/gm)].map(([, bold, name]) => [name, bold !== undefined])
    expect(told).toEqual(Object.keys(noScore()).map((name) => [name, name in wrongs]))
  })

  test('the first line that CONTRIBUTING gives a new story leads to the schema, and stands in every story', () => {
    const [, line, path] = /^ +`(# yaml-language-server: \$schema=(.*))`$/m.exec(
      readFileSync('CONTRIBUTING.md', 'utf8'),
    )!
    expect(read(join('scenarios/catalogue/levensloop', path!))).toHaveProperty('title', 'Koppelproef scenario')
    const without = [...new Set(scenarios.map(({ source }) => source.fileName))].filter(
      (file) => !readFileSync(file, 'utf8').startsWith(`${line}\n`),
    )
    if (process.env.UPDATE_DOCS === '1')
      for (const file of without) writeFileSync(file, `${line}\n${readFileSync(file, 'utf8')}`)
    else expect(without).toEqual([])
  })

  test('an editor that holds a story or a school file to its schema finds nothing in it', () => {
    const of = (schema: string) => {
      const ajv = new Ajv2020({ strict: false, discriminator: true, formats: { date: true } })
      return ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
    }
    const isStory = of('scenarios/language/scenario.schema.json')
    // Where a matrix fills in `$name` no schema knows what comes.
    const texts = [...new Set(scenarios.map(({ source }) => source.fileName))]
      .map((file) => [file, readFileSync(file, 'utf8')] as const)
      .filter(([, text]) => !/^matrix:/m.test(text))
      .filter(([, text], place) => place % 8 === 0 || /geslacht|jaargroep: \d.*ea-|xsdversie/.test(text))
    expect(texts.length).toBeGreaterThan(50)
    expect(texts.filter(([, text]) => !isStory(parse(text))).map(([file]) => file)).toEqual([])
    const isSchool = of('simulator/school-file/school-file.schema.json')
    const [, school] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('simulator/school-file/README.md', 'utf8'))!
    expect([isSchool(parse(school!)), isSchool.errors]).toEqual([true, null])
    expect(isSchool({ school: {}, leerlingen: [{ key: 1, geslacht: 1, jaargroep: 3 }] })).toBe(true)
    expect(isSchool({ school: {}, leerlingen: [{ key: 1, geslacht: 3 }] })).toBe(false)
  })

  test('a story stands in the folder of its theme', () => {
    expect(
      scenarios.filter(({ thema, source }) => !source.fileName.includes(`/${thema}/`)).map(({ naam }) => naam),
    ).toEqual([])
  })
})
