import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { SaxesParser } from 'saxes'
import { contracts } from '../../../contracts/las/contracts.ts'
import { htmlReport } from '../../../contracts/las/report/html.ts'
import { junitReport } from '../../../contracts/las/report/junit.ts'
import { masked, showMessage } from '../../../contracts/las/report/mask.ts'
import { makeReport, type Report } from '../../../contracts/las/report/report.ts'
import { textReport } from '../../../contracts/las/report/text.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import { richSchool } from './rich-school.ts'
import { moment, simulatedLas } from './simulated.ts'

const { target, send } = simulatedLas({ modus: 'lenient' })
const sleutel = target.koppeling.autorisatiesleutel
let report: Report

beforeAll(async () => {
  const run = await runContracts({
    target,
    send: (request) => {
      if (request.method === 'PUT')
        return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(`<x a="${sleutel}">`), milliseconds: 1 })
      return send(request)
    },
    contracts,
    permission: { thorough: true, results: true },
    now: () => moment,
  })
  report = makeReport(run, '9.9.9')
})

const forms: readonly (readonly [string, (of: Report) => string])[] = [
  ['text', textReport],
  ['JSON', (of) => JSON.stringify(of)],
  ['JUnit', junitReport],
  ['HTML', htmlReport],
]

describe('a report', () => {
  test.each(forms)('as %s says what failed, and never the sleutel or the name of a person', (_, write) => {
    const text = write(report)
    expect(text).toContain('score-that-is-a-letter-is-refused')
    expect(text.toLowerCase()).not.toContain(sleutel.slice(0, -1).toLowerCase())
    for (const { achternaam, roepnaam } of [...richSchool.leerlingen, ...(richSchool.leerkrachten ?? [])]) {
      expect(text).not.toContain(achternaam)
      expect(text).not.toContain(`>${roepnaam}<`)
    }
  })

  test('as JSON is what its published schema says', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../contracts/las/report/report.schema.json', import.meta.url), 'utf8'),
    )
    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    validate(JSON.parse(JSON.stringify(report)))
    expect(validate.errors).toBeNull()
    expect(validate({ ...report, extra: 1 })).toBe(false)
  })

  test('as JUnit is XML in which the counts are those of the cases, and only a must fails', () => {
    const counts: Record<string, number> = {}
    const suites: Record<string, string>[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      counts[name] = (counts[name] ?? 0) + 1
      if (name === 'testsuites') suites.push(attributes as Record<string, string>)
    })
    parser.write(junitReport(report)).close()
    const { must } = report.counts
    expect(must.fail).toBeGreaterThan(0)
    expect(suites).toMatchObject([{ tests: String(contracts.length), failures: String(must.fail), errors: '0' }])
    expect(counts).toMatchObject({ testcase: contracts.length, failure: must.fail })
  })

  test('as HTML needs nothing from outside and links only to its own exchanges', () => {
    const html = htmlReport(report)
    expect(html).not.toMatch(/(src|href)="(?!#)/)
    expect(html).not.toMatch(/@import|url\(/)
    const ids = new Set([...html.matchAll(/ id="(x\d+)"/g)].map(([, id]) => id))
    const links = [...html.matchAll(/href="#(x\d+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    expect(html).toContain('Does not conform')
    expect(html).toContain('2026-10-12 08:00 UTC')
  })

  test('as HTML escapes what came from outside', () => {
    const evil = {
      ...report,
      results: report.results.map((result) => ({ ...result, because: '<img src=x onerror=alert(1)>' })),
    }
    expect(htmlReport(evil)).not.toContain('<img')
  })

  test('says that a LAS conforms when every must is kept, whatever else is not', async () => {
    const strict = simulatedLas()
    const run = await runContracts({
      ...strict,
      contracts,
      permission: { thorough: false, results: false },
      now: () => moment,
    })
    const good = makeReport(run, '9.9.9')
    expect(good.conforms).toBe(true)
    expect(textReport(good)).toContain('Conforms: every must that was judged is kept.')
    const [first, ...rest] = run.judged
    const worse = run.judged.map((judged) =>
      judged.contract.id === 'achternaam-is-a-name'
        ? { ...judged, verdict: { kind: 'fail', came: 'x' } as const }
        : judged,
    )
    expect(makeReport({ ...run, judged: worse }, '9.9.9').conforms).toBe(true)
    const worst = [{ ...first!, verdict: { kind: 'fail', came: 'x' } as const }, ...rest]
    expect(makeReport({ ...run, judged: worst }, '9.9.9').conforms).toBe(false)
  })
})

describe('masking', () => {
  test('keeps the form and hides the letters', () => {
    expect(masked('Zoë van ’t Hoff-1')).toBe('Xxx xxx ’x Xxxx-9')
  })

  test('shows three of a long list and says how many more', () => {
    const pupils = Array.from(
      { length: 7 },
      (_, index) => `<leerling key="${index}"><roepnaam>Bo</roepnaam></leerling>`,
    )
    const shown = showMessage(`<a><leerlingen>${pupils.join('')}</leerlingen></a>`, 'sleutel')
    expect(shown).toContain('<roepnaam>Xx</roepnaam>')
    expect(shown).toContain('<!-- … 4 more -->')
    expect(shown).not.toContain('key="3"')
  })

  test('hides the sleutel where a long message is cut off', () => {
    const sleutel = 'geheim-0123456789'
    expect(showMessage(`${'x'.repeat(1990)}${sleutel}`, sleutel)).not.toContain('geheim')
    expect(showMessage(`<a>${'<b>xxxxxxxxxx</b>'.repeat(3000)}${sleutel}</a>`, sleutel)).not.toContain('geheim')
  })

  test('hides the names in what is not XML too', () => {
    expect(showMessage('<a><ns:achternaam>Jansen</ns:achternaam>', 'sleutel')).toBe(
      '<a><ns:achternaam>Xxxxxx</ns:achternaam>',
    )
  })
})
