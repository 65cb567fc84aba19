import type { School } from '../src/school/school.ts'
import { dutchDateTime } from '../src/time/dutch-time.ts'
import type { Change } from './changes/change.ts'
import type { Aansluiting } from './example.ts'
import { type KoppelingSettings, koppelingFrom } from './koppelingen/from-settings.ts'
import { idOfSchool, type SchoolSettings, schoolAt } from './world/live-school.ts'
import { startOfDay } from './world/plan.ts'
import type { World } from './world/world.ts'

/** Who asks, when nobody says otherwise. */
export const demoKlant = { klantcode: 'KOPPELPROEF-01', klantnaam: 'Koppelproef demo' } as const

/** A school and everything that may be said about it beside what is in it. */
export type LoadedSchool = {
  readonly school: School
  readonly settings?: Partial<SchoolSettings>
  /** Absent or empty: one active koppeling for the demo klant. */
  readonly koppelingen?: readonly KoppelingSettings[]
  /** What happens on which day. The school then counts from its peildatum on, or from the first of these days. */
  readonly gebeurtenissen?: readonly Change[]
  /** For what anomalies and changes leave open. Absent: the world's. */
  readonly seed?: string
}

/** Loads schools that can be fetched at once, as after steps 1 to 3 of the manual. All are there before anything happens in one. */
export function loadConnected(world: World, schools: readonly LoadedSchool[]): void {
  for (const { school, settings, koppelingen = [], gebeurtenissen = [] } of schools) {
    const days = [school.peildatum, ...gebeurtenissen.map(({ datum }) => datum)]
      .filter((day) => day !== undefined)
      .sort()
    const { id } = world.loadSchool(school, settings, gebeurtenissen.length === 0 ? undefined : startOfDay(days[0]!))
    for (const [index, own] of (koppelingen.length === 0 ? [{}] : koppelingen).entries()) {
      const defaults = { id: index === 0 ? `demo-${id}` : `demo-${id}-${index + 1}`, school: id, ...demoKlant }
      world.putKoppeling(koppelingFrom(own, { ...defaults, seed: world.seed, op: dutchDateTime(world.clock.now()) }))
    }
  }
  for (const { school, gebeurtenissen = [], seed } of schools) {
    if (gebeurtenissen.length > 0) world.planChanges(idOfSchool(school), gebeurtenissen, seed)
  }
}

/** What to fill in at the other side, for each school that an active koppeling opens. */
export function aansluitingenOf(world: World): Aansluiting[] {
  return [...world.state().koppelingen.values()].flatMap(
    ({ status, autorisatiesleutel, klantcode, klantnaam, scholen, versies }) => {
      if (status !== 'actief' || autorisatiesleutel === undefined) return []
      return scholen.flatMap((id): Aansluiting[] => {
        const live = world.findSchool(id)
        if (live === undefined) return []
        const { school } = schoolAt(live, world.clock.now())
        const served = live.settings.versies.filter((versie) => versies?.includes(versie) ?? true)
        return [
          {
            brincode: school.brincode ?? '',
            dependancecode: school.dependancecode ?? '00',
            schooljaar: school.schooljaar,
            xsdversie: served.includes('2.2') ? '2.2' : (served.at(-1) ?? '2.2'),
            autorisatiesleutel,
            klantcode,
            klantnaam,
          },
        ]
      })
    },
  )
}
