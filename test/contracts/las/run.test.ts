import { describe, expect, test } from '@jest/globals'
import { defineContract, levelOf, pass } from '../../../contracts/las/contract.ts'
import { contracts } from '../../../contracts/las/contracts.ts'
import { NoAnswer } from '../../../contracts/las/http.ts'
import { requirementIds, requirements } from '../../../contracts/las/requirements.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import { sendOverHttp } from '../../../contracts/las/send.ts'
import { createSimulator, listen } from '../../../simulator/index.ts'
import { richSchool } from './rich-school.ts'
import { moment, simulatedLas } from './simulated.ts'

const everything = { thorough: true, results: true }
const now = () => moment
const notPassed = ({ judged }: Awaited<ReturnType<typeof runContracts>>) =>
  judged.filter(({ verdict }) => verdict.kind !== 'pass').map(({ contract, verdict }) => [contract.id, verdict.kind])

describe('the list of contracts', () => {
  test('has at least 120, each with its own id', () => {
    expect(contracts.length).toBeGreaterThanOrEqual(120)
    expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length)
  })

  test('has one for every requirement, or the requirement says why not', () => {
    const tested = new Set(contracts.flatMap((contract) => contract.requirements))
    const open = requirementIds.filter((id) => !tested.has(id) && requirements[id].untested === undefined)
    const both = requirementIds.filter((id) => tested.has(id) && requirements[id].untested !== undefined)
    expect({ open, both }).toEqual({ open: [], both: [] })
  })
})

describe('a run', () => {
  test('finds nothing wrong with the strict simulator', async () => {
    const run = await runContracts({ ...simulatedLas(), contracts, permission: everything, now })
    expect(notPassed(run)).toEqual([
      ['eckid-identifies-in-2.3', 'skip'],
      ['leerling-keeps-to-the-profile', 'skip'],
      ['leerkracht-keeps-to-the-profile', 'skip'],
      ['school-keeps-to-the-profile', 'skip'],
    ])
  })

  test.each(['smalle-set', 'lvs-set'] as const)(
    'finds nothing wrong with the strict simulator under the %s',
    async (profile) => {
      const schools = [{ school: richSchool, settings: { profiel: profile } }]
      const run = await runContracts({
        ...simulatedLas({ schools }, { profile }),
        contracts,
        permission: everything,
        now,
      })
      expect(notPassed(run).filter(([, kind]) => kind !== 'skip')).toEqual([])
      expect(notPassed(run).map(([id]) => id)).not.toContain('leerling-keeps-to-the-profile')
    },
  )

  test('finds nothing wrong with the strict simulator in 2.3', async () => {
    const run = await runContracts({ ...simulatedLas({}, { version: '2.3' }), contracts, permission: everything, now })
    expect(notPassed(run).filter(([, kind]) => kind !== 'skip')).toEqual([])
    expect(notPassed(run).map(([id]) => id)).not.toContain('eckid-identifies-in-2.3')
  })

  test('over a port gives the verdicts that it gives in process', async () => {
    const simulator = createSimulator({ modus: 'strict', schools: [richSchool], clock: { now } })
    const { url, close } = await listen(simulator)
    const { target } = simulatedLas()
    const endpoints = { leerlinggegevens: `${url}/uwlr/leerlinggegevens`, leerresultaten: `${url}/uwlr/leerresultaten` }
    const { send, close: hangUp } = sendOverHttp(endpoints)
    const run = await runContracts({ target: { ...target, endpoints }, send, contracts, permission: everything, now })
    hangUp()
    await close()
    expect(notPassed(run).filter(([, kind]) => kind !== 'skip')).toEqual([])
  })

  test('by default does nothing that may hurt, and says so', async () => {
    const { target, send } = simulatedLas()
    const sent: string[] = []
    const run = await runContracts({
      target,
      send: (request) => {
        sent.push(request.endpoint)
        expect(request.body.byteLength).toBeLessThan(10_000)
        return send(request)
      },
      contracts,
      permission: { thorough: false, results: false },
      now,
    })
    expect(new Set(sent)).toEqual(new Set(['leerlinggegevens']))
    const skipped = run.judged.filter(({ contract }) =>
      contract.needs?.some((need) => need === 'results' || need === 'thorough'),
    )
    expect(skipped.length).toBeGreaterThan(40)
    expect(skipped.every(({ verdict }) => verdict.kind === 'skip' && verdict.reason.startsWith('Only with --'))).toBe(
      true,
    )
  })

  test('skips everything when the ordinary request is not answered', async () => {
    const { target, send } = simulatedLas()
    const closed = { ...target, koppeling: { ...target.koppeling, autorisatiesleutel: 'another-sleutel' } }
    const { judged } = await runContracts({ target: closed, send, contracts, permission: everything, now })
    expect(judged[0]).toMatchObject({ verdict: { kind: 'fail' } })
    expect(new Set(judged.slice(1).map(({ verdict }) => verdict.kind))).toEqual(new Set(['skip']))
  })

  test('calls a request without an answer an error, not a failure', async () => {
    const { target, send } = simulatedLas()
    const deaf = async () => {
      throw new NoAnswer('It hung up.')
    }
    const run = await runContracts({
      target,
      send: (request) => (request.method === 'PUT' ? deaf() : send(request)),
      contracts,
      permission: everything,
      now,
    })
    expect(notPassed(run)).toContainEqual(['put-gives-no-data', 'error'])
  })

  test('sends the same request once, and a request that is asked anew again', async () => {
    const { target, send } = simulatedLas()
    let sent = 0
    const ask = (id: string, anew?: string) =>
      defineContract({
        ...contracts[0]!,
        id,
        judge: async (las) => {
          await las.ask(las.verzoek('HaalLeerlinggegevens'), anew)
          return pass
        },
      })
    const count = async (request: Parameters<typeof send>[0]) => {
      sent++
      return send(request)
    }
    const { judged } = await runContracts({
      target,
      send: count,
      contracts: [ask('one'), ask('two'), ask('three', 'again')],
      permission: everything,
      now,
    })
    expect(sent).toBe(2)
    expect(judged.map(({ exchanges }) => exchanges)).toEqual([[1], [1], [2]])
  })
})

describe('the level of a contract', () => {
  test('is the strictest of its requirements', () => {
    expect(levelOf({ ...contracts[0]!, requirements: ['uwlr-2.2/veld-1', 'uwlr-2.2/tijd-1', 'uwlr-2.2/naam-1'] })).toBe(
      'must',
    )
    expect(levelOf({ ...contracts[0]!, requirements: ['uwlr-2.2/veld-1'] })).toBe('our-choice')
  })
})
