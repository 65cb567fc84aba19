import { expect, test } from '@jest/globals'
import { type Aansluiting, exampleEnvelope } from '../../simulator/index.ts'
import type { TeamSimulator } from '../../simulator/team/team-simulator.ts'
import { losingAt } from './planted.ts'
import type { Caller } from './system.ts'

/** `a` answers by `first`; `world` makes one of that name. */
type System = {
  readonly a: Caller
  readonly b: Caller
  readonly aansluiting: Aansluiting
  readonly first: TeamSimulator
  readonly world: (name: string) => Promise<string>
}

/** What a process has in memory and must not believe: something happens between a statement and its answer. */
export function describeForgetting(system: () => System): void {
  test.each([
    ['wrote', 'koppelproef-add'],
    ['looked', 'koppelproef-see'],
  ])(
    'a copy that was forgotten while its process %s is read whole before it answers again',
    async (what, statement) => {
      const { a, b, aansluiting, first, world } = system()
      const w = await world(`forgotten-${what}`)
      expect(await a.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'well' })
      await b.control('PUT', `/worlds/${w}/storingen/s`, { soort: 'http-status', status: 503, when: { call: 3 } })
      if (what === 'wrote') await a.control('GET', `/worlds/${w}`)
      const wasLost = losingAt(statement, () =>
        first.database.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => {}),
      )
      const kinds: string[] = []
      for (let call = 1; call <= 4; call++) kinds.push((await a.fetchSchool(w, aansluiting)).kind)
      expect(wasLost()).toBe(true)
      expect(kinds).toEqual(['well', 'well', 'refused', 'well'])
    },
  )

  test('that a world is not there is never answered from memory: who asks after it was made again finds it', async () => {
    const { b, aansluiting, first, world } = system()
    const w = await world('again')
    const body = Buffer.from(exampleEnvelope(aansluiting))
    const headers = { 'content-type': 'text/xml', soapaction: '' }
    const fetchAtOnce = () => first.handle({ method: 'POST', url: `/w/${w}/uwlr/leerlinggegevens`, headers, body })
    expect((await fetchAtOnce()).status).toBe(200)
    await b.control('DELETE', `/worlds/${w}`)
    let later: ReturnType<typeof fetchAtOnce> | undefined
    losingAt('koppelproef-see', async () => {
      await b.control('PUT', `/worlds/${w}`, { copyOf: 'default' })
      later = fetchAtOnce()
    })
    expect((await fetchAtOnce()).status).toBe(404)
    expect((await later)!.status).not.toBe(404)
  })
}
