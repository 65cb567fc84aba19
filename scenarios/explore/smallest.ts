import type { Scenario } from '../language/scenario.ts'
import { lawsNamedIn } from '../laws/expected.ts'
import { sizeOf } from './found.ts'

/** The smallest of the stories that explorations found about each law; and those that are about none. */
export type Smallest = {
  readonly kept: readonly { readonly law: string; readonly scenario: Scenario; readonly larger: readonly Scenario[] }[]
  readonly aboutNone: readonly Scenario[]
}

/**
 * Of each law the story with the fewest steps, then the fewest pupils; of stories alike the first by name. A story that was
 * found is about the first law that it expects.
 */
export function smallestOf(scenarios: readonly Scenario[]): Smallest {
  const lawOf = (scenario: Scenario) => lawsNamedIn(scenario)[0]
  const laws = [...new Set(scenarios.flatMap((scenario) => lawOf(scenario) ?? []))].sort()
  return {
    kept: laws.map((law) => {
      const [scenario, ...larger] = scenarios.filter((one) => lawOf(one) === law).sort(bySize) as [
        Scenario,
        ...Scenario[],
      ]
      return { law, scenario, larger }
    }),
    aboutNone: scenarios.filter((one) => lawOf(one) === undefined),
  }
}

/** Steps and pupils of a story as it stands in its file. */
export const sizeOfStory = ({ school, andereScholen, stappen }: Scenario): ReturnType<typeof sizeOf> =>
  sizeOf({ school, andereScholen, stappen: stappen.map(({ stap }) => stap) })

function bySize(a: Scenario, b: Scenario): number {
  const [one, other] = [sizeOfStory(a), sizeOfStory(b)]
  return (
    one.stappen - other.stappen || one.leerlingen - other.leerlingen || (a.naam < b.naam ? -1 : a.naam > b.naam ? 1 : 0)
  )
}
