import { describe, expect, test } from '@jest/globals'
import { contracts } from '../../../contracts/las/contracts.ts'
import type { Answer, Send } from '../../../contracts/las/http.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import { everyWrongLas } from '../../../contracts/las/wrong/every-wrong-las.ts'
import type { WrongLas } from '../../../contracts/las/wrong/wrong-las.ts'
import { richSchool } from './rich-school.ts'
import { moment, simulatedLas } from './simulated.ts'

/** Fetching changes nothing at a moment that stands still: the good LAS answers the same question once. */
const answers = new Map<string, Promise<Answer>>()
const remembering =
  (send: Send, about: string): Send =>
  (request) => {
    if (request.endpoint === 'leerresultaten') return send(request)
    const { method, query, headers, body } = request
    const key = `${about}|${method}|${query}|${JSON.stringify(headers)}|${Buffer.from(body).toString('latin1')}`
    const known = answers.get(key) ?? send(request)
    answers.set(key, known)
    return known
  }

/** The contracts that catch a wrong LAS. */
async function caughtBy({ wrap, agreed = {} }: WrongLas, thorough: boolean): Promise<string[]> {
  const profiel = agreed.profile ?? 'geen'
  const { target, send } = simulatedLas({ schools: [{ school: richSchool, settings: { profiel } }] }, agreed)
  const good = remembering(send, JSON.stringify(agreed))
  const run = await runContracts({
    target,
    send: wrap(good, target),
    contracts,
    permission: { thorough, results: true },
    now: () => moment,
  })
  return run.judged.filter(({ verdict }) => verdict.kind === 'fail').map(({ contract }) => contract.id)
}

const namersOf = ({ name }: WrongLas) => contracts.filter(({ catches }) => catches === name).map(({ id }) => id)

describe('every wrong LAS', () => {
  test('is one of at least 60, each with its own name', () => {
    expect(everyWrongLas.length).toBeGreaterThanOrEqual(60)
    expect(new Set(everyWrongLas.map(({ name }) => name)).size).toBe(everyWrongLas.length)
  })

  test('is named by a contract, and every contract names one', () => {
    const names = new Set(everyWrongLas.map(({ name }) => name))
    expect(everyWrongLas.filter((las) => namersOf(las).length === 0).map(({ name }) => name)).toEqual([])
    expect(contracts.filter(({ catches }) => !names.has(catches)).map(({ id, catches }) => [id, catches])).toEqual([])
  })
})

describe('the contracts that catch', () => {
  test.each(everyWrongLas.map((las) => [las.name, las] as const))(
    '%s are those that name it and its `alsoCaughtBy`, no more and no less',
    async (_, las) => {
      const expected = [...namersOf(las), ...(las.alsoCaughtBy ?? [])]
      // Messages of megabytes only for those that are about them: the others pass them on unread.
      const thorough = contracts.some(({ id, needs }) => needs?.includes('thorough') && expected.includes(id))
      expect((await caughtBy(las, thorough)).sort()).toEqual(expected.sort())
    },
  )
})
