import { describe, expect, test } from '@jest/globals'
import { ask } from './postgres.ts'
import type { Caller } from './system.ts'

/** What is tried on two processes and the database that they share. */
export function describeTestcentrum(system: () => { a: Caller; b: Caller; address: string }): void {
  describe('the testcentrum of a shared world', () => {
    const said = async (asked: Promise<{ kind: string; text: string }>) => {
      const { kind, text } = await asked
      expect({ kind, text }).toMatchObject({ kind: 'well' })
      return text === '' ? undefined : JSON.parse(text)
    }
    /** Each call by the other process than the one before it. */
    const byTurns = (world: string) => {
      const { a, b } = system()
      let turn = 0
      const next = () => (turn++ % 2 ? b : a)
      return {
        post: (path: string, body: object = {}) => said(next().testcentrum('POST', `/worlds/${world}${path}`, body)),
        patch: (path: string, body: object) => said(next().testcentrum('PATCH', `/worlds/${world}${path}`, body)),
        get: (path: string) => said(next().testcentrum('GET', `/worlds/${world}${path}`)),
        esis: (path: string, body: object) => said(next().control('POST', `/worlds/${world}${path}`, body)),
      }
    }

    test('is one: the whole way from an aanvraag to results in ESIS, each step at the other process', async () => {
      const { a } = system()
      await said(a.control('PUT', '/worlds/samen', { copyOf: 'default' }))
      const centrum = byTurns('samen')
      const { id } = await centrum.post('/postbus', { naam: 'De Handleiding', brincode: '99QQ' })
      expect((await centrum.post(`/postbus/${id}/goedkeuren`)).status).toBe('goedgekeurd')
      const velden = { type: 'ESIS UWLR', brincode: '99QQ' }
      await centrum.post('/koppelingen/99QQ00/verwijder-nummers')
      await centrum.post('/koppelingen', { omgeving: 'school-99QQ', ...velden })
      await centrum.post('/koppelingen/99QQ00/goedkeuren')
      const { autorisatiesleutel } = await centrum.esis('/koppelingen/boom-99QQ00/activate', {
        rol: 'Directie',
        verificatiecode: '99QQ001234567890abcd',
        akkoord: true,
      })
      await centrum.patch('/koppelingen/99QQ00', { ...velden, autorisatiesleutel })
      const { kind, import: opened } = await centrum.post('/koppelingen/99QQ00/importeren')
      expect(kind).toBe('controle')
      expect((await centrum.get(`/imports/${opened}`)).status).toBe('controle')
      const { scherm } = await centrum.get(`/imports/${opened}`)
      expect(Object.keys(scherm.tabs)).toHaveLength(3)
      const applied = await centrum.post(`/imports/${opened}/verwerken`, { bevestigd: true })
      expect(applied.kind).toBe('verwerkt')
      const { leerlingen } = await centrum.get('/leerlingen')
      expect(leerlingen.length).toBeGreaterThan(20)
      const scores = leerlingen.slice(0, 3).map(({ id: leerling }: { id: string }) => ({ leerling, score: 50 }))
      const { verzonden } = await centrum.post('/resultaten', { toets: 'REK-M', scores })
      expect(verzonden[0].verslag).toMatchObject({ kind: 'klaar', over: 0 })
      const { resultaten } = await said(system().b.control('GET', '/worlds/samen/resultaten'))
      expect(resultaten).toHaveLength(3)
    })

    test('keeps what was refused: the mail that says why stays, and the world as it was', async () => {
      const { a, b } = system()
      await said(a.control('PUT', '/worlds/geweigerd', { copyOf: 'default' }))
      const { id } = await byTurns('geweigerd').post('/postbus', { naam: '', brincode: '9900' })
      const refused = await b.testcentrum('POST', `/worlds/geweigerd/postbus/${id}/goedkeuren`, {})
      expect(refused.text).toContain('naam-leeg')
      const { berichten } = await said(a.testcentrum('GET', '/worlds/geweigerd/postbus'))
      expect(berichten.map(({ soort }: { soort: string }) => soort)).toEqual(['aanvraag', 'afwijzing'])
    })

    test('takes mails at both at once without losing or numbering one twice', async () => {
      const { a, b } = system()
      await said(a.control('PUT', '/worlds/druk', { copyOf: 'default' }))
      const mails = Array.from({ length: 12 }, (_, turn) =>
        said((turn % 2 ? a : b).testcentrum('POST', '/worlds/druk/postbus', { naam: `n${turn}`, brincode: '99QQ' })),
      )
      const ids = (await Promise.all(mails)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(12)
      const { berichten } = await said(b.testcentrum('GET', '/worlds/druk/postbus'))
      expect(berichten.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort())
    })

    test('goes with its world: one of that name begins anew, and it is no world itself', async () => {
      const { a, b, address } = system()
      await said(a.control('PUT', '/worlds/weg', { copyOf: 'default' }))
      await byTurns('weg').post('/postbus', { naam: 'Eerste', brincode: '99QQ' })
      const { worlds } = await said(b.control('GET', '/worlds'))
      expect(worlds.map(({ name }: { name: string }) => name).filter((name: string) => /weg/.test(name))).toEqual([
        'weg',
      ])
      await said(b.control('DELETE', '/worlds/weg'))
      expect((await a.testcentrum('GET', '/worlds/weg/postbus')).kind).toBe('refused')
      const rows = await ask(address, "SELECT 1 FROM koppelproef_record WHERE world LIKE '%weg' AND value IS NOT NULL")
      expect(rows).toEqual([])
      await said(a.control('PUT', '/worlds/weg', { copyOf: 'default' }))
      expect((await said(b.testcentrum('GET', '/worlds/weg/postbus'))).berichten).toEqual([])
      expect((await said(a.testcentrum('GET', '/worlds/weg'))).omgevingen.length).toBeGreaterThan(0)
    })
  })
}
