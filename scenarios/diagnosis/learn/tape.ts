import type { Simulator } from '../../../simulator/simulator.ts'
import type { Antwoord, UwlrClient } from '../../../src/testcentrum/client/uwlr-client.ts'
import type { Scenario } from '../../language/scenario.ts'
import { profielOfTestcentrum } from '../../profile/find-profiel.ts'
import { tell, type Verdict } from '../../run/tell.ts'
import { inProcess, noPort } from '../../sut/in-process.ts'
import { openWrongSystem } from '../../wrong-systems/open.ts'
import type { Applied, Bend, Bericht, Proposal, Rejudge, Soort, WrongSystem } from '../../wrong-systems/wrong-system.ts'

type Verzoek = Parameters<UwlrClient['haalLeerlinggegevens']>[0]

/** All that passed the places where our testcentrum can be bent, while one story was told to it unbent. */
export type Tape = {
  readonly answers: (readonly [Antwoord, Verzoek])[]
  readonly bytes: (readonly [Uint8Array, number])[]
  readonly berichten: Bericht[]
  readonly lines: {
    readonly [In in Soort]: (readonly [
      Proposal<In>,
      ...(Parameters<Rejudge<In>> extends [unknown, ...infer Rest] ? Rest : never),
    ])[]
  }
  readonly applied: Applied[]
  /** Methods of the testcentrum, of its client and of the adapter that were called, by name. */
  readonly deeds: Set<string>
  /** Every call of the adapter and its answer, as JSON. */
  readonly calls: string[]
}

export type Place = { readonly simulator: Simulator; readonly seed: string }

const profiel = profielOfTestcentrum()

/** Tells a story to a bent system, in process; by the rules, as habits come along as remarks. */
export const tellBent = (
  wrong: Pick<WrongSystem, 'bend'>,
  scenario: Scenario,
  { simulator, seed }: Place,
): Promise<Verdict> =>
  tell(scenario, {
    simulator,
    url: noPort,
    seed,
    profiel,
    system: openWrongSystem(wrong, { transport: inProcess(simulator) }),
    stopwatch: () => 0,
  })

/** Tells a story to our testcentrum, unbent, and writes down what passed. */
export async function tellTaped(
  scenario: Scenario,
  place: Place,
): Promise<{ readonly verdict: Verdict; readonly tape: Tape }> {
  const tape: Tape = {
    answers: [],
    bytes: [],
    berichten: [],
    lines: { groep: [], leerkracht: [], leerling: [] },
    applied: [],
    deeds: new Set(),
    calls: [],
  }
  return { verdict: await tellBent({ bend: tapped(tape) }, scenario, place), tape }
}

/** A bend that changes nothing. */
function tapped(tape: Tape): Bend {
  const line =
    <In extends Soort>(soort: In): Rejudge<In> =>
    (...judged) => {
      ;(tape.lines[soort] as unknown[]).push(judged)
      return judged[0]
    }
  return {
    antwoord: (answer, verzoek) => {
      tape.answers.push([answer, verzoek])
      return answer
    },
    bytes: (body, status) => {
      tape.bytes.push([body, status])
      return body
    },
    bericht: (bericht) => {
      tape.berichten.push(bericht)
      return bericht
    },
    rejudge: { groep: line('groep'), leerkracht: line('leerkracht'), leerling: line('leerling') },
    applied: (applied) => {
      tape.applied.push(applied)
      return {}
    },
    client: (client) => noting(client, 'client', tape),
    centrum: (centrum) => noting(centrum, 'centrum', tape),
    calls: (own) =>
      Object.fromEntries(
        Object.entries(own).map(([name, call]) => [
          name,
          async (question: never) => {
            tape.deeds.add(`calls.${name}`)
            const answer = await (call as (question: never) => Promise<unknown>)(question)
            tape.calls.push(JSON.stringify([name, question, answer]))
            return answer
          },
        ]),
      ),
  }
}

/** The same object, of which it is written down which methods were called. */
const noting = <Own extends object>(own: Own, what: string, tape: Tape): Own =>
  Object.fromEntries(
    Object.entries(own).map(([name, method]) => [
      name,
      typeof method !== 'function'
        ? method
        : (...given: unknown[]) => {
            tape.deeds.add(`${what}.${name}`)
            return method(...given)
          },
    ]),
  ) as Own
