import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, type Listening, listen } from '../../simulator/index.ts'
import { richSchool } from '../contracts/las/rich-school.ts'
import { koppelproef } from '../terminal.ts'

const simulator = createSimulator({ modus: 'strict', schools: [richSchool] })
const [aansluiting] = aansluitingenOf(simulator.world()!)
const { autorisatiesleutel, klantcode, klantnaam } = aansluiting!
let folder: string
let listening: Listening
let asked: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
  writeFileSync(join(folder, 'sleutel'), `${autorisatiesleutel}\n`)
  listening = await listen(simulator)
  const address = `${listening.url}/uwlr/leerlinggegevens`
  asked = ['--endpoint', address, '--brincode', '99XX', '--schooljaar', '2026-2027', '--klantcode', klantcode]
  asked.push('--klantnaam', klantnaam, '--sleutel-file', join(folder, 'sleutel'))
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

const check = (...argv: readonly string[]) => koppelproef('check', 'las', '--language', 'en', ...argv)

describe('koppelproef check las', () => {
  test('ends well for a LAS that keeps every must, and never prints the sleutel', async () => {
    const { exit, out, err } = await check(...asked)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/Passed: \d+ contracts: .* Every rule that was judged is kept\.$/m)
    expect(out).toContain('Only with --allow-results')
    expect(out).not.toContain(autorisatiesleutel)
  })

  test('ends with 1 when a must is not kept', async () => {
    simulator.world()!.setModus('lenient')
    const { exit, out } = await check(...asked, '--filter', 'xsdversie').finally(() =>
      simulator.world()!.setModus('strict'),
    )
    expect(exit).toBe(1)
    expect(out).toContain('✗ empty-xsdversie-is-refused')
  })

  test('writes the report to a file, takes the sleutel from a ready line, and judges results when allowed', async () => {
    const ready = {
      leerlinggegevens: asked[1],
      leerresultaten: `${listening.url}/uwlr/leerresultaten`,
      scholen: [aansluiting],
    }
    writeFileSync(join(folder, 'ready.json'), `${JSON.stringify(ready)}\n`)
    const file = join(folder, 'report.json')
    const { exit, out } = await check(
      '--serve-json',
      join(folder, 'ready.json'),
      '--allow-results',
      '--filter',
      'results',
      '--report',
      `json=${file}`,
    )
    expect(exit).toBe(0)
    expect(out).toContain(`json: ${file}`)
    const report = JSON.parse(readFileSync(file, 'utf8'))
    expect(report.gevallen.find(({ naam }: { naam: string }) => naam === 'results-are-confirmed').oordeel).toBe(
      'geslaagd',
    )
    expect(report.gevallen.length).toBeLessThan(60)
  })

  test('ends with 3 when nobody answers', async () => {
    const { exit, err } = await check(...asked.with(1, 'http://127.0.0.1:1/uwlr'))
    expect(exit).toBe(3)
    expect(err).toContain('E_LAS_UNREACHABLE: The LAS did not answer: http://127.0.0.1:1 gave no answer')
  })

  test.each([
    ['nothing', [], '--endpoint is needed'],
    ['an address that is none', ['--endpoint', 'las.example'], '--endpoint takes an address'],
    ['a filter that fits nothing', ['--filter', 'nonsense'], 'No contract has "nonsense"'],
    ['gentle and thorough', ['--gentle', '--thorough'], 'Choose --gentle or --thorough'],
    ['half a client certificate', ['--client-cert', 'x'], 'takes both --client-cert and --client-key'],
    ['no sleutel', ['--sleutel-file', '/no/such/file'], 'Cannot read /no/such/file'],
    ['a timeout that is none', ['--timeout', 'long'], '--timeout takes a number'],
    ['another ready line', ['--serve-json', 'package.json'], 'has no school'],
  ])('ends with 2 for %s', async (_, options, message) => {
    const { exit, err } = await check(...(options.length === 0 ? [] : asked), ...options)
    expect(exit).toBe(2)
    expect(err).toContain(message)
  })
})
