import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { type OpenSystem, systemOf } from '../../contracts/adapter/transport.ts'
import { overHttp, type Transport } from '../../src/testcentrum/client/transport.ts'
import type { Antwoord, UwlrClient } from '../../src/testcentrum/client/uwlr-client.ts'
import type { Snapshot } from '../../src/testcentrum/records.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { itemAt } from '../../src/within.ts'
import { openTestcentrum, type TestcentrumSut } from '../sut/testcentrum.ts'
import type { Applied, Bend, Held, Proposal, Rejudge, Soort, WrongSystem } from './wrong-system.ts'

/** Our testcentrum with the mistake of a wrong system in it; over HTTP unless another transport is given. */
export function openWrongSystem(
  wrong: Pick<WrongSystem, 'bend'>,
  { transport: line = overHttp() }: Pick<TestcentrumSut, 'transport'> = {},
): OpenSystem {
  const bend = typeof wrong.bend === 'function' ? wrong.bend() : wrong.bend
  const transport = bend.transport?.(line) ?? line
  const own = openTestcentrum({
    transport: bend.bytes ? bentBytes(transport, bend.bytes) : transport,
    client: (client) => bentClient(bend.client?.(client) ?? client, bend),
    centrum: (centrum) => bend.centrum?.(bentCentrum(centrum, bend)) ?? bentCentrum(centrum, bend),
  }) as Required<Adapter>
  return systemOf({ ...own, ...bend.calls?.(own) })
}

const bentBytes =
  (transport: Transport, bend: NonNullable<Bend['bytes']>): Transport =>
  async (request) => {
    const heard = await transport(request)
    return 'kind' in heard ? heard : { ...heard, body: bend(heard.body, heard.status) }
  }

function bentClient(client: UwlrClient, bend: Bend): UwlrClient {
  const { antwoord: judge, delivery, bericht } = bend
  const heard = (answer: Antwoord): Antwoord =>
    answer.kind === 'school' && delivery ? { kind: 'school', school: delivery(answer.school) } : answer
  return {
    ...client,
    haalLeerlinggegevens: async (verzoek) => {
      const answer = await client.haalLeerlinggegevens(verzoek)
      return heard(judge?.(answer, verzoek) ?? answer)
    },
    brengLeerresultaten: (message) => client.brengLeerresultaten(bericht?.(message) ?? message),
  }
}

const lists = { groep: 'groepen', leerkracht: 'leerkrachten', leerling: 'leerlingen' } as const

function bentCentrum(centrum: Testcentrum, { rejudge, applied }: Bend): Testcentrum {
  return {
    ...centrum,
    importGegevens: async (koppeling, how) => {
      const outcome = await centrum.importGegevens(koppeling, how)
      if (outcome.kind !== 'controle' || rejudge === undefined) return outcome
      const state = centrum.state()
      const levering = state.levering.map((row) =>
        row.id === outcome.import ? { ...row, plan: rejudged(row.plan, rejudge, state, koppeling) } : row,
      )
      centrum.reset({ ...state, levering })
      return outcome
    },
    apply: (id, how) => {
      const before = centrum.state()
      const outcome = centrum.apply(id, how)
      if (outcome.kind !== 'verwerkt' || outcome.alEerder || applied === undefined) return outcome
      const after = centrum.state()
      const altered = { ...after, ...applied(whatHappened(before, after, id)) }
      centrum.reset({ ...altered, ongedaan: sameUndo(altered, id) })
      return outcome
    },
  }
}

type Plan = Snapshot['levering'][number]['plan']

function rejudged(plan: Plan, rejudge: NonNullable<Bend['rejudge']>, state: Snapshot, school: string): Plan {
  const linesOf = <In extends Soort>(soort: In): readonly Proposal<In>[] => {
    const all = (state[soort] as readonly Held<In>[]).filter((row) => !('samengevoegdMet' in row))
    const [held, elsewhere] = [true, false].map((isHere) => all.filter((row) => (row.school === school) === isHere))
    const own = plan[lists[soort]] as readonly Proposal<In>[]
    const judge = rejudge[soort] as Rejudge<In> | undefined
    return judge === undefined ? own : own.map((line) => judge(line, held!, elsewhere!))
  }
  return {
    ...plan,
    groepen: linesOf('groep'),
    leerkrachten: linesOf('leerkracht'),
    leerlingen: linesOf('leerling'),
  }
}

function whatHappened(before: Snapshot, after: Snapshot, id: string): Applied {
  const { school } = after.levering.find((row) => row.id === id)!
  const { gekoppeld } = after.import.find((row) => row.id === id)!.rapport!
  const of = <Coming>(soort: Soort, came: readonly Coming[]) =>
    new Map(
      gekoppeld.filter((line) => line.soort === soort).map((line) => [line.id, itemAt(came, line.index)] as const),
    )
  return {
    before,
    after,
    school,
    leerlingen: of('leerling', school.leerlingen),
    leerkrachten: of('leerkracht', school.leerkrachten ?? []),
  }
}

/** Undoing works as before: what the bend stored is what the apply stored. */
const sameUndo = (state: Snapshot, id: string): Snapshot['ongedaan'] =>
  state.ongedaan.map((one) =>
    one.id !== id
      ? one
      : {
          ...one,
          rows: one.rows.map((row) => {
            const now = (state[row.collection as Soort] as readonly { id: string }[] | undefined)?.find(
              (record) => record.id === row.id,
            )
            return now === undefined ? row : { ...row, after: now }
          }),
        },
  )
