import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { PactV4 } from '@pact-foundation/pact'
import { exampleGroep, exampleTarget, type Interaction, interactions } from '../../../contracts/pact/interactions.ts'
import { answerRules, headerRules, pactFile, pathOf, requestRules } from '../../../contracts/pact/pact-file.ts'
import type { Matcher, Rules } from '../../../contracts/pact/rules.ts'
import { describeService } from '../../../contracts/wsdl/describe.ts'
import type { Toets } from '../../../src/school/leerresultaat.ts'
import { createSoapClient } from '../../../src/testcentrum/client/soap-client.ts'
import { overHttp, type Transport } from '../../../src/testcentrum/client/transport.ts'

// Pact's mock server notes a request in another thread than it answers in: on a busy machine it is asked too early.
jest.retryTimes(3)

let folder: string
const wsdl = { leerlinggegevens: '', leerresultaten: '' }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-pact-'))
  for (const service of ['leerlinggegevens', 'leerresultaten'] as const) {
    wsdl[service] = join(folder, `${service}.wsdl`)
    const text = describeService({ version: '2.2', service, address: 'http://las.example' }).singleWsdl()
    writeFileSync(wsdl[service], text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const asLibrary = (matcher: Matcher) =>
  matcher.match === 'regex' ? { 'pact:matcher:type': 'regex', regex: matcher.regex } : { 'pact:matcher:type': 'type' }
const rulesForLibrary = (rules: Rules) =>
  Object.entries(rules).map(([path, matcher]) => ({ path, rules: [asLibrary(matcher)] }))

const http = overHttp()
/** Each mock server lives for one test, and its port may come again: no connection is kept. */
const alone: Transport = (request) => http({ ...request, headers: { ...request.headers, Connection: 'close' } })

/** What the request of an interaction says in one field. */
const said = ({ request }: Interaction, field: string) => new RegExp(`<\\w+:${field}>([^<]*)`).exec(request.body)?.[1]

/** The testcentrum asks what the interaction describes, in its own way. */
async function askAsTestcentrum(interaction: Interaction, url: string) {
  const field = (name: string) => said(interaction, name) ?? ''
  const client = createSoapClient({
    autorisatie: {
      autorisatiesleutel: field('autorisatiesleutel'),
      klantcode: field('klantcode'),
      klantnaam: field('klantnaam'),
    },
    adressen: { leerlinggegevens: `${url}/uwlr/leerlinggegevens`, leerresultaten: `${url}/uwlr/leerresultaten` },
    wsdl,
    transport: alone,
  })
  const { brincode, dependancecode } = exampleTarget.school
  const since = said(interaction, 'laatstontvangengegevens')
  const school = { schooljaar: field('schooljaar'), brincode, dependancecode, xsdversie: field('xsdversie') }
  const verzoek = { ...school, ...(since !== undefined && { laatstontvangengegevens: since }) }
  const groepen = [{ soort: 'groep', key: exampleGroep }] as const
  if (interaction.request.body.includes('structuur_verzoek')) return client.haalStructuur(verzoek)
  if (interaction.request.body.includes('leerlingen_verzoek')) return client.haalLeerlingen({ ...verzoek, groepen })
  if (interaction.request.body.includes('leerkrachten_verzoek')) return client.haalLeerkrachten({ ...verzoek, groepen })
  if (interaction.request.endpoint === 'leerlinggegevens') return client.haalLeerlinggegevens(verzoek)
  const begin = Number(/beginnormwaarde>(5|11)</.exec(interaction.request.body)?.[1])
  const toets: Toets = {
    toetscode: { waarde: field('toetscode') },
    toetsnaam: 'Spelling',
    normering: {
      normen: [
        { term: 'onder', beginnormwaarde: 0, eindnormwaarde: 10 },
        { term: 'boven', beginnormwaarde: begin, eindnormwaarde: 20 },
      ],
    },
    onderdelen: [
      { volgnummer: 1, code: { waarde: 'A' } },
      { volgnummer: 2, code: { waarde: 'B' } },
    ],
  }
  return client.brengLeerresultaten({
    school: { ...school, aanmaakdatum: field('aanmaakdatum'), auteur: 'Testcentrum' },
    toetsafnames: [
      {
        leerlingid: field('leerlingid'),
        resultaten: [
          {
            key: 'r1',
            afnamedatum: '2026-10-12',
            toetscode: field('toetscode'),
            uitslag: { kind: 'score', score: Number(field('score')) },
          },
        ],
      },
    ],
    toetsen: [toets],
  })
}

/** What the testcentrum must make of the answer of an interaction. */
function expected({ answer, status }: Interaction): object {
  if (status === 500) return { kind: 'fault', faultcode: /<faultcode>s:([^<]*)/.exec(answer)![1] }
  if (answer.includes('geenwijzigingen')) return { kind: 'geenwijzigingen' }
  if (answer.includes('geengegevens')) return { kind: 'geengegevens' }
  if (answer.includes('leerresultaten_bevestiging')) return { kind: 'bevestigd' }
  const count = (tag: string) => answer.match(new RegExp(`<${tag} (key|eckid)="[^"]*">`, 'g'))?.length ?? 0
  return { kind: 'school', school: { leerlingen: { length: count('leerling') } } }
}

describe('the testcentrum', () => {
  test.each(interactions.map((interaction) => [interaction.description, interaction] as const))(
    'sends %s, and reads the answer',
    async (_, interaction) => {
      const headers = headerRules(interaction)
      const pact = new PactV4({ consumer: 'testcentrum', provider: 'esis', dir: folder, logLevel: 'error' })
      const answer = await pact
        .addInteraction()
        .given(interaction.state, interaction.params)
        .uponReceiving(interaction.description)
        .withRequest('POST', pathOf(interaction), (request) => {
          request.headers({
            'Content-Type': 'text/xml; charset=utf-8',
            SOAPAction: interaction.request.headers.SOAPAction!,
          })
          request.xmlBody(interaction.request.body)
          request.matchingRules({
            header: Object.entries(headers).map(([path, regex]) => ({
              path,
              rules: [{ 'pact:matcher:type': 'regex', regex }],
            })),
            body: rulesForLibrary(requestRules(interaction)),
          })
        })
        .willRespondWith(interaction.status, (response) => {
          response.headers({ 'Content-Type': 'text/xml; charset=utf-8' })
          response.xmlBody(interaction.answer)
          response.matchingRules({ body: rulesForLibrary(answerRules(interaction)) })
        })
        .executeTest(({ url }) => askAsTestcentrum(interaction, url))
      expect(answer).toMatchObject(expected(interaction))
    },
  )
})

describe('the committed pact', () => {
  test('is what the interactions say (UPDATE_DOCS=1 writes it)', () => {
    const file = new URL('../../../contracts/pact/testcentrum-esis.json', import.meta.url)
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, pactFile())
    expect(readFileSync(file, 'utf8')).toBe(pactFile())
  })

  test('has the examples and rules that Pact itself writes', () => {
    const theirs = JSON.parse(readFileSync(join(folder, 'testcentrum-esis.json'), 'utf8'))
    const ours = JSON.parse(pactFile())
    const byName = new Map(
      theirs.interactions.map((interaction: { description: string }) => [interaction.description, interaction]),
    )
    expect(byName.size).toBe(interactions.length)
    for (const interaction of ours.interactions) {
      const { request, response } = byName.get(interaction.description) as typeof interaction
      expect(request.matchingRules.body).toEqual(interaction.request.matchingRules.body)
      expect(response.matchingRules?.body ?? {}).toEqual(interaction.response.matchingRules.body)
      expect(request.body.content).toBe(interaction.request.body.content)
    }
  })
})
