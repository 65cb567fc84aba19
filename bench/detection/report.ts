import type { Scenario } from '../../scenarios/language/scenario.ts'
import type { Found } from '../../scenarios/wrong-systems/detect.ts'

/**
 * How many systems each scenario catches, and what is wrong with the whole. Of a part (`isWhole` false) a scenario may well
 * catch nothing. `slipping`: the systems that say that they slip through; one that is caught says so wrongly.
 */
export function reportOf(
  found: readonly Found[],
  scenarios: readonly Scenario[],
  broken: readonly string[],
  isWhole: boolean,
  slipping: readonly string[] = [],
): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const catches = new Map<string, number>(
    scenarios.flatMap(({ naam }) => (broken.includes(naam) ? [] : [[naam, 0] as const])),
  )
  for (const { caughtBy } of found) for (const naam of caughtBy) catches.set(naam, (catches.get(naam) ?? 0) + 1)
  const all = new Set(found.map(({ name }) => name))
  const caught = new Set(found.flatMap(({ name, caughtBy }) => (caughtBy.length > 0 ? [name] : [])))
  const missed = [...all].filter((name) => !caught.has(name))
  const outdated = slipping.filter((name) => caught.has(name))
  const idle = [...catches].filter(([, count]) => count === 0).map(([naam]) => naam)
  const told = isWhole
    ? [
        '',
        `${'scenario'.padEnd(66)} catches`,
        ...[...catches].map(([naam, count]) => `${naam.padEnd(66)} ${String(count).padStart(7)}`),
      ]
    : []
  return {
    lines: [
      ...told,
      '',
      `${caught.size} of ${all.size} wrong systems caught by ${catches.size} scenarios.`,
      ...(missed.length > 0 ? [`Caught by none: ${missed.join(', ')}.`] : []),
      ...(outdated.length > 0 ? [`Caught, and say that they slip through: ${outdated.join(', ')}.`] : []),
      ...(isWhole
        ? [idle.length > 0 ? `Catch none: ${idle.join(', ')}.` : 'Every scenario catches at least one.']
        : []),
      ...(broken.length > 0 ? [`Failed by the testcentrum itself: ${broken.join(', ')}.`] : []),
    ],
    isGood: missed.length === 0 && outdated.length === 0 && broken.length === 0 && !(isWhole && idle.length > 0),
  }
}
