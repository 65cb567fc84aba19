import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { SaxesParser } from 'saxes'
import { contracts } from '../../../contracts/las/contracts.ts'
import { masked, showMessage } from '../../../contracts/las/mask.ts'
import { reportOfLas } from '../../../contracts/las/report-of-las.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import { jsonOf } from '../../../report/forms/json.ts'
import { junitOf } from '../../../report/forms/junit.ts'
import { textOf } from '../../../report/forms/text.ts'
import { htmlOf } from '../../../report/html/html.ts'
import { isMis, type Report, reportSchema, tally } from '../../../report/report.ts'
import { unpacked } from '../../report/unpacked.ts'
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
  report = reportOfLas(run, '9.9.9')
})

const forms: readonly (readonly [string, (of: Report) => string])[] = [
  ['text', (of) => textOf(of, { taal: 'en' })],
  ['JSON', jsonOf],
  ['JUnit', (of) => junitOf(of, 'en')],
  ['HTML', (of) => unpacked(htmlOf(of, 'en'))],
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
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(reportSchema)
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
    parser.write(junitOf(report, 'en')).close()
    const { gezakt } = tally(report.gevallen)
    expect(gezakt).toBeGreaterThan(0)
    expect(report.gevallen.filter(isMis).every(({ klasse }) => klasse === 'regel')).toBe(true)
    expect(suites).toMatchObject([{ tests: String(contracts.length), failures: String(gezakt), errors: '0' }])
    expect(counts).toMatchObject({ testcase: contracts.length, failure: gezakt })
  })

  test('as HTML tells what came of it and when', () => {
    const html = htmlOf(report, 'en')
    expect(html).toContain('<b>Failed</b>')
    expect(html).toContain('2026-10-12 08:00 UTC')
  })

  test('as HTML escapes what came from outside', () => {
    const evil = {
      ...report,
      gevallen: report.gevallen.map((geval) => ({ ...geval, reden: '<img src=x onerror=alert(1)>' })),
    }
    expect(unpacked(htmlOf(evil, 'en'))).not.toContain('<img')
  })

  test('says that a LAS conforms when every must is kept, whatever else is not', async () => {
    const strict = simulatedLas()
    const run = await runContracts({
      ...strict,
      contracts,
      permission: { thorough: false, results: false },
      now: () => moment,
    })
    const good = reportOfLas(run, '9.9.9')
    expect(good.oordeel).toBe('geslaagd')
    expect(textOf(good, { taal: 'en' })).toContain('Every rule that was judged is kept.')
    expect(textOf(good, { taal: 'nl' })).toContain('Elke regel die beoordeeld is, wordt nageleefd.')
    const [first, ...rest] = run.judged
    const worse = run.judged.map((judged) =>
      judged.contract.id === 'achternaam-is-a-name'
        ? { ...judged, verdict: { kind: 'fail', came: 'x' } as const }
        : judged,
    )
    expect(reportOfLas({ ...run, judged: worse }, '9.9.9').oordeel).toBe('geslaagd')
    const worst = [{ ...first!, verdict: { kind: 'fail', came: 'x' } as const }, ...rest]
    expect(reportOfLas({ ...run, judged: worst }, '9.9.9').oordeel).toBe('gezakt')
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

  test('hides what a LAS adds of its own, whatever it is called', () => {
    const own = '<toevoegingen xmlns="urn:las"><thuis straat="Dorpsweg 1"><naam>Jansen</naam>Bo</thuis></toevoegingen>'
    const shown = showMessage(
      `<leerling key="7">${own}<hobby>Schaken</hobby><jaargroep>4</jaargroep></leerling>`,
      'sleutel',
    )
    expect(shown).not.toMatch(/Dorpsweg|Jansen|Bo\b|Schaken/)
    expect(shown).toContain('<jaargroep>4</jaargroep>')
    expect(shown).toContain('key="7"')
  })
})
