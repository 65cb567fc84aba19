import { describe, expect, test } from '@jest/globals'
import { contracts } from '../../../contracts/las/contracts.ts'
import type { Answer, Send } from '../../../contracts/las/http.ts'
import type { Mutant } from '../../../contracts/las/mutants/mutant.ts'
import { mutants } from '../../../contracts/las/mutants.ts'
import { runContracts } from '../../../contracts/las/run.ts'
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

/** The contracts that notice a mutant. */
async function noticedBy({ wrap, agreed = {} }: Mutant, thorough: boolean): Promise<string[]> {
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

const namersOf = ({ name }: Mutant) => contracts.filter(({ mutant }) => mutant === name).map(({ id }) => id)

describe('the mutants', () => {
  test('are at least 60, each with its own name', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60)
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  })

  test('are named by a contract, and every contract names one', () => {
    const names = new Set(mutants.map(({ name }) => name))
    expect(mutants.filter((mutant) => namersOf(mutant).length === 0).map(({ name }) => name)).toEqual([])
    expect(contracts.filter(({ mutant }) => !names.has(mutant)).map(({ id, mutant }) => [id, mutant])).toEqual([])
  })
})

describe('the contracts that notice', () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s are those that name it, and its relatives',
    async (_, mutant) => {
      const expected = [...namersOf(mutant), ...(mutant.alsoNoticedBy ?? [])]
      // Messages of megabytes only for the mutants that are about them: the others pass them on unread.
      const thorough = contracts.some(({ id, needs }) => needs?.includes('thorough') && expected.includes(id))
      expect((await noticedBy(mutant, thorough)).sort()).toEqual(expected.sort())
    },
  )
})
