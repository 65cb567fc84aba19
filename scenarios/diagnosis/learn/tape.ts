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
  /** What was called, in the order in which it began. */
  readonly deeds: Deed[]
  /** Did a call of the adapter begin before another was over? */
  isAtOnce: boolean
}

/** One call of a method of something that can be replaced; `instance`: which one, as a client and a testcentrum are made anew. */
export type Deed = {
  readonly place: 'calls' | 'centrum' | 'client' | 'transport'
  readonly instance: number
  readonly name: string
  readonly given: readonly unknown[]
  /** Absent: it is not over. */
  outcome?: Outcome
}

export type Outcome = { readonly answer: unknown } | { readonly error: unknown }

/** What a method that replaces a transport is called. */
export const carry = 'carry'

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
    deeds: [],
    isAtOnce: false,
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
    transport: (own) => noting({ [carry]: own }, 'transport', tape)[carry]!,
    client: (client) => noting(client, 'client', tape),
    centrum: (centrum) => noting(centrum, 'centrum', tape),
    calls: (own) => noting(own, 'calls', tape),
  }
}

let instances = 0

/** The same object, of which every call is written down. */
function noting<Own extends object>(own: Own, place: Deed['place'], tape: Tape): Own {
  const instance = ++instances
  let busy = 0
  const note =
    (name: string, method: (...given: unknown[]) => unknown) =>
    (...given: unknown[]) => {
      const deed: Deed = { place, instance, name, given }
      tape.deeds.push(deed)
      if (place === 'calls' && busy++ > 0) tape.isAtOnce = true
      const over = (outcome: Outcome) => {
        deed.outcome = outcome
        busy--
      }
      try {
        const answer = method(...given)
        if (answer instanceof Promise)
          answer.then(
            (value) => over({ answer: value }),
            (error) => over({ error }),
          )
        else over({ answer })
        return answer
      } catch (error) {
        over({ error })
        throw error
      }
    }
  return Object.fromEntries(
    Object.entries(own).map(([name, method]) => [name, typeof method === 'function' ? note(name, method) : method]),
  ) as Own
}
