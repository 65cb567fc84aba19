import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pactFile } from '../../contracts/pact/pact-file.ts'
import { aansluitingenOf, createSimulator, type Listening, listen } from '../../simulator/index.ts'
import { richSchool } from '../contracts/las/rich-school.ts'
import { koppelproef } from '../terminal.ts'

const simulator = createSimulator({ modus: 'strict', schools: [richSchool] })
const [aansluiting] = aansluitingenOf(simulator.world()!)
let folder: string
let listening: Listening
let ready: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
  listening = await listen(simulator)
  ready = join(folder, 'ready.json')
  const services = {
    leerlinggegevens: `${listening.url}/uwlr/leerlinggegevens`,
    leerresultaten: `${listening.url}/uwlr/leerresultaten`,
  }
  writeFileSync(ready, JSON.stringify({ ...services, scholen: [aansluiting] }))
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

const verify = (...argv: readonly string[]) => koppelproef('pact', 'verify', ...argv)

describe('koppelproef pact verify', () => {
  test('holds another LAS to what can be asked of it, with its own school and koppeling', async () => {
    const { exit, out } = await verify('--serve-json', ready, '--allow-results')
    expect(out).toContain('12 interactions are kept.')
    expect(out).toContain(
      'a request for everything, of a school that sends the least (given the school has data, with the least that is allowed)',
    )
    expect(exit).toBe(0)
    const asked = simulator.world()!.journal.entries()
    expect(asked.filter(({ operation }) => operation === 'BrengLeerresultaten').length).toBeGreaterThan(3)
    expect(out).not.toContain(aansluiting!.autorisatiesleutel)
  })

  test('says in words what a consumer expects and does not get', async () => {
    const pact = JSON.parse(pactFile())
    const wanted = pact.interactions.filter(
      ({ description }: { description: string }) => description === 'a request for a year without data',
    )
    wanted[0].response.body.content = wanted[0].response.body.content.replace('geengegevens', 'geenwijzigingen')
    wanted[0].providerStates.push({ name: 'the moon is full', params: {} })
    const file = join(folder, 'theirs.json')
    writeFileSync(file, JSON.stringify({ ...pact, interactions: wanted }))
    const { exit, out, err } = await verify('--consumer-pact', file)
    expect(exit).toBe(1)
    expect(err).toContain('The state "the moon is full" is not known here')
    expect(err).toContain('  the group is empty (brincode, dependancecode, schooljaar, groep)')
    expect(out).toContain('a request for a year without data')
    expect(out).toContain(
      '/Envelope/Body/leerlinggegevens_antwoord\n    expected: geenwijzigingen\n    found:    geengegevens',
    )
    expect(out).toContain('1 of 1 interactions are not kept.')
  })

  test.each([
    ['nothing', [], 'Choose one of'],
    ['two ways at once', ['--consumer-pact', 'x', '--broker', 'http://b.example'], 'Choose one of'],
    ['a file that is no pact', ['--consumer-pact', 'package.json'], 'package.json is not a pact'],
    ['a file that is not there', ['--consumer-pact', '/no/such/pact.json'], 'Cannot read /no/such/pact.json'],
  ])('ends with 2 for %s', async (_, options, message) => {
    const { exit, err } = await verify(...options)
    expect(exit).toBe(2)
    expect(err).toContain(message)
  })

  test('ends with 3 when the LAS does not answer', async () => {
    const nobody = join(folder, 'nobody.json')
    writeFileSync(nobody, JSON.stringify({ leerlinggegevens: 'http://127.0.0.1:1/x', scholen: [aansluiting] }))
    const { exit, err } = await verify('--serve-json', nobody)
    expect(exit).toBe(3)
    expect(err).toContain('E_LAS_UNREACHABLE')
  })
})
