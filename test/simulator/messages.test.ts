import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { createSimulator, type Modus, type Simulator, type WireAnswer } from 'koppelproef'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import { checkIntegrity } from '../../contracts/schema/integrity.ts'
import { createValidator } from '../../contracts/schema/validator.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import type { Mishap } from '../../simulator/storingen/storing.ts'
import type { School } from '../../src/school/school.ts'
import { type FaultCode, type OperationName, operationNamed } from '../../src/uwlr/names.ts'

const folder = fileURLToPath(new URL('../messages', import.meta.url))

/** What a case folder expects; test/messages/README.md explains the fields. */
type Expectation = { readonly answer: string } | { readonly fault: FaultCode; readonly decided: string }
type Case = {
  readonly says: string
  readonly operation: OperationName
  readonly after?: readonly string[]
  readonly storing?: Mishap
  readonly expect: Expectation
  readonly lenient?: Expectation
}

const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const read = (name: string): Case => JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8'))

/** The school of the messages, its koppeling, and a school that the koppeling does not open. */
function aLas(modus: Modus, storing?: Mishap): Simulator {
  const school: School = JSON.parse(readFileSync(join(folder, 'school.json'), 'utf8'))
  const clock = { now: () => Date.parse('2026-11-23T07:00:00Z') }
  const simulator = createSimulator({ modus, schools: [], clock })
  const world = simulator.world()!
  world.loadSchool(school)
  world.loadSchool({ ...school, brincode: '99XC', schoolkey: 'andere-school' })
  const koppeling = prepareKoppeling({
    id: 'berichten',
    klantcode: 'BERICHT-01',
    klantnaam: 'Berichten B.V.',
    scholen: ['99XB00'],
    aangemaaktOp: '2026-11-23T08:00:00',
  })
  world.putKoppeling({ ...koppeling, status: 'actief', autorisatiesleutel: 'sleutel-van-de-berichten' })
  if (storing) world.putStoring({ ...storing, id: 'storing', when: {} })
  return simulator
}

function post(simulator: Simulator, name: string): WireAnswer {
  const { service, soapAction } = operationNamed(read(name).operation)
  return simulator.handle({
    method: 'POST',
    url: `/uwlr/${service}`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${soapAction}"` },
    body: readFileSync(join(folder, name, 'request.xml')),
  })
}

/** What an answer says, in the words of a case: a fault, or the way down to what was answered. */
function said({ status, headers, body }: WireAnswer): Expectation & { readonly status: number } {
  using document = XmlDocument.fromBuffer(Buffer.concat(body))
  const soap = { s: 'http://schemas.xmlsoap.org/soap/envelope/' }
  const code = document.get('/s:Envelope/s:Body/s:Fault/faultcode', soap)
  if (code instanceof XmlElement) {
    const [prefix, local] = code.content.split(':') as [string, string]
    expect(code.namespaceForPrefix(prefix)).toBe(soap.s)
    return { status, fault: local as FaultCode, decided: headers['x-koppelproef-decided']! }
  }
  const way = document.find('/s:Envelope/s:Body/* | /s:Envelope/s:Body/*/*', soap)
  return { status, answer: way.map((element) => (element as XmlElement).name).join('/') }
}

describe.each(['strict', 'lenient'] as const)('in %s mode', (modus) => {
  test.each(names.map((name) => [name.replaceAll('-', ' '), name]))('%s', async (_, name) => {
    const { after = [], storing, ...given } = read(name)
    const simulator = aLas(modus, storing)
    for (const earlier of after) expect(post(simulator, earlier).status).toBe(200)
    const answer = post(simulator, name)
    const wanted = modus === 'lenient' ? (given.lenient ?? given.expect) : given.expect
    expect(said(answer)).toEqual({ status: 'fault' in wanted ? 500 : 200, ...wanted })
    const version = readFileSync(join(folder, name, 'request.xml'), 'utf8').includes('xsdversie>2.3<') ? '2.3' : '2.2'
    const bytes = Buffer.concat(answer.body)
    expect((await createValidator({ version })).validate(bytes)).toEqual([])
    expect(checkIntegrity(bytes)).toEqual([])
  })
})

test('every fault code of the standard has a message that brings it about', async () => {
  const { faultCodes } = await import('../../src/uwlr/names.ts')
  const brought = names.map(read).flatMap((one) => ('fault' in one.expect ? [one.expect.fault] : []))
  expect(faultCodes.filter((code) => !brought.includes(code))).toEqual([])
})

test('the schema has the same opinion of a message as the case', async () => {
  const validator = await createValidator({ version: '2.2' })
  const disagreeing = names.filter((name) => {
    const given = read(name).expect
    const valid = validator.validate(readFileSync(join(folder, name, 'request.xml'))).length === 0
    const bySchema =
      'fault' in given && ['message-is-valid', 'message-is-xml', 'header-is-complete'].includes(given.decided)
    // No schema can ask that a header has the block: an envelope without one is valid.
    return valid === bySchema && name !== 'the-header-is-absent'
  })
  expect(disagreeing).toEqual([])
})
