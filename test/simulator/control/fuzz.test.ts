import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { routes } from '../../../simulator/control/control.ts'
import { callingOf } from './calling.ts'

/** A stream has no end to wait for. */
const asked = routes.filter(({ path }) => !path.endsWith('/journal/live'))

/** Bodies that were meant well, each for some operation. */
const good = [
  { name: 'w', seed: 1, modus: 'strict', copyOf: 'default', now: '2027-01-01', frozen: true },
  { school: { brincode: '99XX', schooljaar: '2026-2027', leerlingen: [{ key: '1', roepnaam: 'Bo' }] } },
  { generate: { pupils: 3, sector: 'PO' }, settings: { dialect: 'cxf', quirks: [] } },
  { file: { school: { brincode: '99XX' }, leerlingen: [{ key: '1', roepnaam: 'Bo' }], gebeurtenissen: [] } },
  {
    changes: [
      { soort: 'uitstroom', leerling: { key: '1001' } },
      { soort: 'schooljaarovergang', datum: '2027-08-01' },
    ],
  },
  { key: '77', roepnaam: 'Bo', achternaam: null, groep: '8803', geslacht: '1', bewust: true },
  { klantcode: 'EA', klantnaam: 'Een EA', scholen: ['99QQ00'], versies: ['2.2'], clientCertificaat: {} },
  { rol: 'Directie', verificatiecode: '99QQ001234567890abcd', akkoord: true },
  { soort: 'fault', faultcode: 'Server.InterneFout', when: { call: 1, probability: 0.5 } },
  { leerling: '1001', toets: 'AVI', dle: 20, afnamedatum: '2026-12-01' },
  { days: 1, hours: -2 },
]

/** A good body with something in it replaced by anything, or removed; or anything at all. */
const body = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...good), fc.nat(), fc.option(fc.jsonValue(), { nil: undefined }))
      .map(([base, place, value]) => {
        const names = Object.keys(base)
        return { ...base, [names[place % names.length]!]: value }
      }),
  },
)

const segments = fc.constantFrom(
  'default',
  '99QQ00',
  'leerlingen',
  '1001',
  'demo-99QQ00',
  's1',
  '1',
  'a%2Fb',
  '%00',
  '..',
  '__proto__',
)

describe('whatever is asked of the control API', () => {
  test('it answers as described, without a bug, and works on afterwards', async () => {
    const calling = callingOf()
    const { status } = await calling.put('/worlds/default/clock', { now: '2026-12-01', frozen: true })
    expect(status).toBe(200)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...asked),
        fc.infiniteStream(segments),
        body,
        fc.boolean(),
        async (route, stream, json, plain) => {
          const names: Record<string, string> = {
            world: 'default',
            school: '99QQ00',
            list: 'leerlingen',
            record: '1001',
          }
          const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
            const any = stream.next().value as string
            return plain ? (names[name] ?? any) : any
          })
          const call = calling[route.method] as (path: string, body?: object) => Promise<{ status: number }>
          // supertest sends objects only; other JSON goes in a list of one, which no operation takes either.
          const sent = typeof json === 'object' && json !== null ? json : [json]
          const answer = await call(path, route.method === 'get' || route.method === 'delete' ? undefined : sent)
          expect(answer.status).toBeLessThan(500)
        },
      ),
      { numRuns: 300 },
    )
    await calling.post('/worlds/default/reset')
    expect((await calling.get('/worlds/default/schools/99QQ00/leerlingen')).body.records).toHaveLength(22)
  }, 120_000)
})
