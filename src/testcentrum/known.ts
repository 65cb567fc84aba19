import type { Known, KnownLeerkracht, KnownLeerling, Remembered } from '../link/known.ts'
import type { Leerkracht, State } from './records.ts'

/** What the linker is told: everything we have, as seen from one school. Merged copies are out of it. */
export function knownOf(state: State, school: string): Known {
  return {
    groepen: [...state.groep.values()],
    leerkrachten: [...state.leerkracht.values()].map((leerkracht) => asSeenFrom(leerkracht, school)),
    leerlingen: [...state.leerling.values()]
      .filter(({ samengevoegdMet }) => samengevoegdMet === undefined)
      .map(({ gedeactiveerd, samengevoegdMet, ...rest }): KnownLeerling => rest),
  }
}

/** A teacher of several schools is one account, with the number of the school that asks. */
export function asSeenFrom(leerkracht: Leerkracht, school: string): KnownLeerkracht {
  const { groepen, emailGetypt, ookBij = [], ...known } = leerkracht
  const there = ookBij.find((one) => one.school === school)
  if (there === undefined) return known
  const { key: _, ...rest } = known
  return { ...rest, school, ...(there.key === undefined ? {} : { key: there.key }) }
}

/** Where a remembered decision is kept: one per record, whoever it was, kind of decision and target. */
export const idOfRemembered = (decision: Remembered): string =>
  JSON.stringify([
    decision.soort,
    decision.school,
    decision.schooljaar ?? '',
    decision.key ?? '',
    decision.eckid ?? '',
    decision.decision,
    decision.decision === 'niet-importeren' ? '' : decision.id,
    Object.entries(decision.wie).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
