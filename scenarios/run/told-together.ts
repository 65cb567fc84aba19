import type { Scenario } from '../language/scenario.ts'

type Step = Scenario['stappen'][number]

/**
 * One story in which all is done that each of these tellings of it does besides, at the same places and in this order. Each has the
 * steps of the story as they are (or leaves out what it expects), in their order, with steps of its own between them; and it may
 * have more than steps: a school next door.
 */
export function toldTogether(scenario: Scenario, tellings: readonly Scenario[]): Scenario {
  const own = new Set(scenario.stappen)
  const added = tellings.map((telling) => addedIn(telling, own))
  const last = added.flatMap((one) => one.get(undefined) ?? [])
  return {
    ...scenario,
    ...Object.fromEntries(tellings.flatMap((telling) => otherThan(scenario, telling))),
    stappen: [
      ...scenario.stappen.flatMap((step) => [
        ...added.flatMap((one) => one.get(step) ?? []),
        ...(step.stap.doe === 'verwacht' ? [] : [step]),
      ]),
      ...last,
    ],
  }
}

/** What a telling has otherwise. */
const otherThan = (scenario: Scenario, telling: Scenario) =>
  Object.entries(telling).filter(([name, value]) => value !== scenario[name as keyof Scenario])

/** The steps that a telling has of its own, by the step of the story before which they stand; undefined: after the last. */
function addedIn({ stappen }: Scenario, own: ReadonlySet<Step>): ReadonlyMap<Step | undefined, readonly Step[]> {
  const added = new Map<Step | undefined, readonly Step[]>()
  let waiting: Step[] = []
  for (const step of stappen)
    if (own.has(step)) {
      added.set(step, waiting)
      waiting = []
    } else waiting.push(step)
  return added.set(undefined, waiting)
}
