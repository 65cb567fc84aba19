import type { School } from '../src/school/school.ts'
import { dutchDateTime } from './dutch-time.ts'
import type { Aansluiting } from './example.ts'
import { activateKoppeling } from './koppelingen/activate.ts'
import { type Koppeling, prepareKoppeling } from './koppelingen/koppeling.ts'
import { idOfSchool, type SchoolSettings, schoolAt } from './live-school.ts'
import type { World } from './world.ts'

/** Who asks, when nobody says otherwise. */
export const demoKlant = { klantcode: 'KOPPELPROEF-01', klantnaam: 'Koppelproef demo' } as const

/** Loads a school with an active koppeling, as after steps 1 to 3 of the manual: ready to be fetched. */
export function loadConnected(world: World, school: School, settings?: Partial<SchoolSettings>): Koppeling {
  const live = world.loadSchool(school, settings)
  const id = `demo-${live.id}`
  const prepared = prepareKoppeling({
    id,
    ...demoKlant,
    scholen: [live.id],
    aangemaaktOp: dutchDateTime(world.clock.now()),
  })
  const outcome = activateKoppeling(prepared, {
    rol: 'Applicatiebeheerder',
    // The simulator speaks for the school here; any code that the rules allow will do.
    verificatiecode: `${/^\d\d[A-Z]{2}\d\d$/.test(live.id) ? live.id : idOfSchool(school)}koppelproefdemo01`,
    akkoord: true,
    seed: world.seed,
    op: dutchDateTime(world.clock.now()),
  })
  const koppeling = outcome.kind === 'ok' ? outcome.koppeling : prepared
  world.putKoppeling(koppeling)
  return koppeling
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
