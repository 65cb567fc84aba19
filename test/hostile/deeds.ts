import fc from 'fast-check'
import { aansluitingenOf, exampleEnvelope, type Simulator } from '../../simulator/index.ts'
import { callerOf } from './every-answer.ts'

/** Something that somebody does to a simulator. */
export type Deed = {
  readonly operation: string
  readonly world: string
  readonly params: Record<string, string>
  readonly body: unknown
  readonly wait: number
}

const worldNames = ['default', 'een', 'twee', 'constructor'] as const
const schoolNames = ['99QQ00', 'A', 'A#1', 'A#000001'] as const
const snapshotNames = ['voor', '__proto__']
const storingIds = ['s1', 'constructor', 's2']

const small = (schoolkey: string) => ({
  school: {
    schoolkey,
    schooljaar: '2026-2027',
    leerlingen: [
      { key: '1', roepnaam: 'Bo' },
      { key: '2', roepnaam: 'Jip' },
    ],
  },
})
const school = fc.constantFrom(...schoolNames)
const world = fc.constantFrom(...worldNames)
const moment = fc.constantFrom('2026-10-05T10:00:00.123Z', '2026-12-01', '2027-09-01T00:00:00.001Z')

/** An operation with the parameters and the body that go with it. */
const operation = fc.oneof(
  fc.record({
    operation: fc.constant('PUT /worlds/{world}'),
    params: fc.constant({}),
    body: fc.record(
      {
        seed: fc.constantFrom(1, 7),
        modus: fc.constantFrom('strict', 'lenient'),
        copyOf: world,
        now: moment,
        frozen: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ operation: fc.constant('DELETE /worlds/{world}'), params: fc.constant({}), body: fc.constant({}) }),
  fc.record({
    operation: fc.constant('PATCH /worlds/{world}'),
    params: fc.constant({}),
    body: fc.record({ modus: fc.constantFrom('strict', 'lenient') }),
  }),
  fc.record({ operation: fc.constant('POST /worlds/{world}/reset'), params: fc.constant({}), body: fc.constant({}) }),
  fc.record({
    operation: fc.constant('PUT /worlds/{world}/clock'),
    params: fc.constant({}),
    body: fc.record({ now: moment, frozen: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({
    operation: fc.constant('POST /worlds/{world}/clock/advance'),
    params: fc.constant({}),
    body: fc.record({ days: fc.integer({ min: -3, max: 90 }), milliseconds: fc.nat(999) }),
  }),
  fc.record({
    operation: fc.constantFrom(
      'PUT /worlds/{world}/snapshots/{snapshot}',
      'DELETE /worlds/{world}/snapshots/{snapshot}',
      'POST /worlds/{world}/snapshots/{snapshot}/restore',
      'POST /worlds/{world}/snapshots/{snapshot}/restore',
    ),
    params: fc.record({ snapshot: fc.constantFrom(...snapshotNames) }),
    body: fc.constant({}),
  }),
  school.chain((id) =>
    fc.record({
      operation: fc.constantFrom('PUT /worlds/{world}/schools/{school}', 'DELETE /worlds/{world}/schools/{school}'),
      params: fc.constant({ school: id }),
      body: fc.constant(small(id)),
    }),
  ),
  fc.record({
    operation: fc.constant('PATCH /worlds/{world}/schools/{school}'),
    params: fc.record({ school }),
    body: fc.record({ naam: fc.constantFrom('De Boom', 'De Wilg') }),
  }),
  fc.record({
    operation: fc.constant('PATCH /worlds/{world}/schools/{school}/settings'),
    params: fc.record({ school }),
    body: fc.record({ dialect: fc.constantFrom('cxf', 'php'), modus: fc.constantFrom('strict', null) }),
  }),
  fc.record({
    operation: fc.constant('POST /worlds/{world}/schools/{school}/changes'),
    params: fc.record({ school }),
    body: fc.record({
      changes: fc.constantFrom(
        [{ soort: 'las-migratie' }],
        [{ soort: 'schooljaarovergang', datum: '2027-08-01' }],
        [{ soort: 'uitstroom', leerling: { key: '1' }, datum: '2026-12-15' }],
      ),
    }),
  }),
  fc.record({
    operation: fc.constant('POST /worlds/{world}/schools/{school}/{list}'),
    params: fc.record({ school, list: fc.constant('leerlingen') }),
    body: fc.record({ key: fc.constantFrom('3', '4', '5'), roepnaam: fc.constant('Nieuw') }),
  }),
  fc.record({
    operation: fc.constantFrom(
      'PATCH /worlds/{world}/schools/{school}/{list}/{record}',
      'DELETE /worlds/{world}/schools/{school}/{list}/{record}',
    ),
    params: fc.record({ school, list: fc.constant('leerlingen'), record: fc.constantFrom('1', '2', '3') }),
    body: fc.record({ roepnaam: fc.constantFrom('Anna', 'Bo') }),
  }),
  fc.record({
    operation: fc.constant('POST /worlds/{world}/schools/{school}/toetsresultaten'),
    params: fc.record({ school }),
    body: fc.record({ leerling: fc.constantFrom('1', '2'), toets: fc.constant('AVI'), dle: fc.constant(20) }),
  }),
  fc.record({
    operation: fc.constantFrom(
      'PUT /worlds/{world}/koppelingen/{koppeling}',
      'PUT /worlds/{world}/koppelingen/{koppeling}',
      'DELETE /worlds/{world}/koppelingen/{koppeling}',
    ),
    params: fc.record({ koppeling: fc.constantFrom('ea', 'eb') }),
    body: fc.constant({ klantcode: 'EA', klantnaam: 'EA', scholen: ['99QQ00'] }),
  }),
  fc.record({
    operation: fc.constant('POST /worlds/{world}/koppelingen/{koppeling}/activate'),
    params: fc.record({ koppeling: fc.constantFrom('ea', 'demo-99QQ00') }),
    body: fc.constant({ rol: 'Directie', verificatiecode: '99QQ001234567890abcd', akkoord: true }),
  }),
  fc.record({
    operation: fc.constantFrom(
      'POST /worlds/{world}/koppelingen/{koppeling}/deactivate',
      'POST /worlds/{world}/koppelingen/{koppeling}/renew',
      'POST /worlds/{world}/koppelingen/{koppeling}/activering',
      'DELETE /worlds/{world}/koppelingen/{koppeling}/activering',
    ),
    params: fc.record({ koppeling: fc.constantFrom('ea', 'demo-99QQ00') }),
    body: fc.constant({ rol: 'Directie' }),
  }),
  fc.record({
    operation: fc.constantFrom(
      'PUT /worlds/{world}/storingen/{storing}',
      'PUT /worlds/{world}/storingen/{storing}',
      'DELETE /worlds/{world}/storingen/{storing}',
    ),
    params: fc.record({ storing: fc.constantFrom(...storingIds) }),
    body: fc.record({ soort: fc.constant('reset'), when: fc.constantFrom({}, { call: 2 }) }),
  }),
  fc.record({
    operation: fc.constant('DELETE /worlds/{world}/storingen'),
    params: fc.constant({}),
    body: fc.constant({}),
  }),
  fc.record({ operation: fc.constant('HAAL'), params: fc.constant({}), body: fc.constant({}) }),
)

export const deed: fc.Arbitrary<Deed> = fc
  .tuple(operation, world, fc.constantFrom(0, 1, 60_000, 86_400_000))
  .map(([each, name, wait]) => ({ ...each, world: name, wait }))

/** Does it: by the control API, or, for `HAAL`, by a fetch on the wire. */
export function perform(simulator: Simulator, { operation: what, world: name, params, body }: Deed): void {
  if (what !== 'HAAL') {
    callerOf(simulator)(what, { world: name, ...params }, body)
    return
  }
  const world = simulator.world(name)
  const [aansluiting] = world === undefined ? [] : aansluitingenOf(world)
  if (aansluiting === undefined) return
  const url = name === 'default' ? '/uwlr/leerlinggegevens' : `/w/${name}/uwlr/leerlinggegevens`
  const headers = { 'content-type': 'text/xml', soapaction: '' }
  simulator.handle({ method: 'POST', url, headers, body: Buffer.from(exampleEnvelope(aansluiting)) })
}
